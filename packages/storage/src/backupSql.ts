import type { RunScript } from './openDatabase.ts';

export const quoteIdentifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** For the transaction: values are written the same way whatever the server's own habits. */
export const sameWords = `
	set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
	set local bytea_output = 'hex'; set local extra_float_digits = 1; set local row_security = off`;

/** Whether the table of migrations is there: a database without it has never been ours. */
export async function hasMigrations(run: RunScript): Promise<boolean> {
	const [row] = await run(`select to_regclass('public.schema_migration') is not null as there`);
	return row?.there === true;
}
