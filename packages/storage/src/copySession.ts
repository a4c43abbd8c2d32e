import type { RunScript } from './openDatabase.ts';

/**
 * One transaction that can also copy whole tables, in the text format of PostgreSQL's COPY: a line
 * a row, columns apart by a tab, `\N` where there is no value.
 */
export interface CopySession {
	readonly run: RunScript;
	/** @param source `table (columns)`, or a query in brackets */
	copyOut(source: string): AsyncIterable<Uint8Array>;
	/** @param target `table (columns)` */
	copyIn(target: string, rows: AsyncIterable<Uint8Array>): Promise<void>;
	/** Ends the transaction and gives its connection back; without it nothing is kept. */
	end(outcome: 'commit' | 'rollback'): Promise<void>;
}
