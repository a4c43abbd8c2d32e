import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from './openDatabase.ts';
import { eachDatabase } from './testing.ts';

const rows = 20_000;
const wide = `(select n, repeat('x', 500) from generate_series(1, ${rows}) n)`;

/** A reader that takes its time. */
async function* slowly(source: AsyncIterable<Uint8Array>) {
	for await (const chunk of source) {
		await turn();
		yield chunk;
	}
}

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
		await database.onOneConnection((run) => run('create table wide (n int, x text)'));
	}, 60_000);
	afterAll(() => database.close());

	const count = async () => {
		const [row] = await database.onOneConnection((run) =>
			run('select count(*)::int as rows, count(distinct n)::int as distinct from wide')
		);
		return row;
	};

	test('ten megabytes go out to a slow reader and come in again, whole', async () => {
		const out = await database.openCopy();
		const chunks = await Array.fromAsync(slowly(out.copyOut(wide)));
		await out.end('commit');
		const back = await database.openCopy();
		await back.copyIn('wide', slowly(streamOf(chunks)));
		await back.end('commit');
		expect(await count()).toEqual({ rows, distinct: rows });
	});

	test('a session that is rolled back leaves nothing, even half-way through a copy', async () => {
		const before = await count();
		const session = await database.openCopy();
		await session.copyIn('wide', streamOf([Buffer.from('1\tx\n')]));
		for await (const _chunk of session.copyOut(wide)) break;
		await session.end('rollback');
		expect(await count()).toEqual(before);
	});

	test('rows that cannot be read, and rows that the table refuses, fail the copy', async () => {
		const before = await count();
		const broken = async (source: AsyncIterable<Uint8Array>) => {
			const session = await database.openCopy();
			try {
				await session.copyIn('wide', source);
			} finally {
				await session.end('rollback');
			}
		};
		const failing = (async function* () {
			yield Buffer.from('1\tx\n');
			throw new Error('the disk broke');
		})();
		await expect(broken(failing)).rejects.toThrow('the disk broke');
		await expect(broken(streamOf([Buffer.from('no number\tx\n')]))).rejects.toThrow(
			/invalid input syntax/
		);
		expect(await count()).toEqual(before);
	});
});

async function* streamOf(chunks: Iterable<Uint8Array>) {
	yield* chunks;
}
