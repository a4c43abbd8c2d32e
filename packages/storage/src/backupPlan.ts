import { quoteIdentifier as quote } from './backupSql.ts';
import type { RunScript } from './openDatabase.ts';

/** A table to be copied, as the database itself describes it. */
export interface PlannedTable {
	readonly name: string;
	/** without those that the database computes */
	readonly columns: readonly string[];
	/** how its rows are sorted, so that equal tables give equal dumps; SQL, may be empty */
	readonly order: string;
	/** tables that its rows point into */
	readonly needs: readonly string[];
	readonly identities: readonly Identity[];
}

export interface Identity {
	readonly column: string;
	/** the sequence behind it, as SQL */
	readonly sequence: string;
}

/** Every table of ours, each after those it points into. New migrations need no change here. */
export async function planTables(run: RunScript): Promise<readonly PlannedTable[]> {
	const [row] = await run(describeTables);
	return inDependencyOrder((row?.tables ?? []) as PlannedTable[]);
}

/** The rows of the table for COPY, in the order of the primary key. */
export function sortedRows({ name, columns, order }: PlannedTable): string {
	const sorted = order ? ` order by ${order}` : '';
	return `(select ${columns.map(quote).join(', ')} from ${quote(name)}${sorted})`;
}

export const tableAndColumns = ({ name, columns }: PlannedTable) =>
	`${quote(name)} (${columns.map(quote).join(', ')})`;

// schema_migration is left out: a restore applies the migrations itself
const describeTables = `
	select coalesce(json_agg(t order by t.name), '[]') as tables from (
		select c.relname::text as name,
			(select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			) as columns,
			(select coalesce(string_agg(
					quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end,
					', ' order by k.place), '')
				from pg_constraint p
				cross join unnest(p.conkey) with ordinality k(attnum, place)
				join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
				where p.conrelid = c.oid and p.contype = 'p'
			) as "order",
			(select coalesce(json_agg(distinct o.relname), '[]') from pg_constraint f
				join pg_class o on o.oid = f.confrelid
				where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
			) as needs,
			(select coalesce(json_agg(json_build_object('column', a.attname,
					'sequence', pg_get_serial_sequence(quote_ident(c.relname), a.attname))), '[]')
				from pg_attribute a
				where a.attrelid = c.oid and not a.attisdropped
					and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null
			) as identities
		from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
			and not c.relispartition and c.relname <> 'schema_migration'
	) t`;

/** @throws Error when tables point at each other in a circle: no order would do */
export function inDependencyOrder(tables: readonly PlannedTable[]): readonly PlannedTable[] {
	const sorted: PlannedTable[] = [];
	const left = new Set(tables);
	while (left.size > 0) {
		const waiting = new Set([...left].map(({ name }) => name));
		const next = [...left].find(({ needs }) => !needs.some((need) => waiting.has(need)));
		if (!next) throw new Error(`tables point at each other: ${[...waiting].join(', ')}`);
		sorted.push(next);
		left.delete(next);
	}
	return sorted;
}
