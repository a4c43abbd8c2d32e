// What a dump looks like inside, described in docs/backup-format.md. Values in, values out.
import { BackupRefusal } from './backupRefusal.ts';

/** Raised whenever an older program could no longer read what is written. */
export const dumpFormat = 1;

/** Stands alone on the line after a table's last row; no row can look like it. */
export const endOfRows = '\\.';

/** The first line of a dump. */
export interface DumpHead {
	readonly palpate: 'dump';
	readonly format: number;
	/** when the snapshot was taken, ISO 8601 in UTC */
	readonly at: string;
	/** those the database had, in their order */
	readonly migrations: readonly AppliedMigration[];
}

export interface AppliedMigration {
	readonly name: string;
	readonly checksum: string;
}

/** The line before a table's rows. */
export interface TableHead {
	readonly table: string;
	readonly columns: readonly string[];
}

/** The last line: with it, a reader knows that it has everything. */
export interface Manifest {
	readonly tables: readonly TableCount[];
	readonly sequences: readonly SequenceValue[];
}

export interface TableCount {
	readonly table: string;
	readonly rows: number;
	/** of the rows as they stand in the dump, each with its line end; hex */
	readonly sha256: string;
}

/** Where an identity column goes on counting. */
export interface SequenceValue {
	readonly table: string;
	readonly column: string;
	readonly last: number;
	/** whether `last` has been given to a row */
	readonly used: boolean;
}

/** Keys of the data folder, carried along only in an encrypted backup. */
export interface CarriedSecrets {
	readonly secrets: Readonly<Record<string, string>>;
}

export const toLine = (value: object) => `${JSON.stringify(value)}\n`;

/** @throws BackupRefusal when the line is no JSON object or lacks one of the members */
export function fromLine<T extends object>(
	line: string | undefined,
	members: readonly (keyof T & string)[]
): T {
	const value = parse(line);
	if (!members.every((member) => member in value)) throw damaged();
	return value as T;
}

function parse(line: string | undefined): object {
	try {
		const value: unknown = JSON.parse(line ?? '');
		if (typeof value === 'object' && value !== null) return value;
	} catch {
		// refused below
	}
	throw damaged();
}

export const damaged = (cause?: unknown) =>
	new BackupRefusal('The backup is damaged or incomplete.', { cause });

/**
 * How many of this program's migrations the dump has. It must have them in their order and unchanged,
 * and none that this program lacks.
 *
 * @throws BackupRefusal
 */
export function migrationsInCommon(
	dumped: readonly AppliedMigration[],
	known: readonly AppliedMigration[]
): number {
	for (const [i, { name, checksum }] of dumped.entries()) {
		const mine = known.find((migration) => migration.name === name);
		if (!mine)
			throw new BackupRefusal(
				`The backup has the migration ${name}, which this version of Palpate does not know. Restore it with the version that made it, or a newer one.`
			);
		if (mine !== known[i] || mine.checksum !== checksum)
			throw new BackupRefusal(
				`The backup was made with a different migration ${name}. Restore it with the version that made it.`
			);
	}
	return dumped.length;
}
