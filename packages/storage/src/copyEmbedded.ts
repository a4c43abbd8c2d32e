import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { CopySession } from './copySession.ts';

/** The embedded database copies to and from a blob; until the session ends everybody else waits. */
export async function openEmbeddedCopy(lite: PGlite): Promise<CopySession> {
	const begun = Promise.withResolvers<Transaction>();
	const ended = Promise.withResolvers<'commit' | 'rollback'>();
	const closed = lite.transaction(async (tx) => {
		begun.resolve(tx);
		if ((await ended.promise) === 'rollback') await tx.rollback();
	});
	closed.catch(begun.reject); // where it could not even begin
	const tx = await begun.promise;
	return {
		run: async (script) => (await tx.exec(script)).at(-1)?.rows ?? [],
		async *copyOut(source) {
			const { blob } = await tx.query(`copy ${source} to '/dev/blob'`);
			if (blob) yield* blob.stream();
		},
		async copyIn(target, rows) {
			const blob = new Blob(await Array.fromAsync(rows, (chunk) => new Uint8Array(chunk)));
			if (blob.size > 0) await tx.query(`copy ${target} from '/dev/blob'`, [], { blob });
		},
		end(outcome) {
			ended.resolve(outcome);
			return closed;
		}
	};
}
