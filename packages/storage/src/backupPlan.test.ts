import { expect, test } from 'vitest';
import { migrationsInCommon } from './backupFormat.ts';
import { inDependencyOrder } from './backupPlan.ts';

const table = (name: string, ...needs: string[]) => ({
	name,
	needs,
	columns: [],
	order: '',
	identities: []
});

test('each table comes after those that its rows point into', () => {
	const tables = [
		table('appointment', 'client', 'clinic'),
		table('client', 'clinic'),
		table('clinic')
	];
	expect(inDependencyOrder(tables).map(({ name }) => name)).toEqual([
		'clinic',
		'client',
		'appointment'
	]);
});

test('tables that point at each other in a circle are a fault', () => {
	expect(() => inDependencyOrder([table('a', 'b'), table('b', 'a'), table('c')])).toThrow(
		/point at each other: a, b/
	);
});

test('a dump may have fewer migrations than the program, in the same order and unchanged', () => {
	const known = ['1', '2', '3'].map((name) => ({ name, checksum: name }));
	expect(migrationsInCommon(known.slice(0, 2), known)).toBe(2);
	expect(migrationsInCommon(known, known)).toBe(3);
	expect(() => migrationsInCommon(known.slice(1), known)).toThrow(/different migration 2/);
	expect(() => migrationsInCommon([...known, { name: '4', checksum: '' }], known)).toThrow(
		/migration 4, which this version/
	);
});
