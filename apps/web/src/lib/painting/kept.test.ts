import { expect, test } from 'vitest';
import { forgetKept, keep, keptIsShared, keptMilliseconds, keptName, readKept } from './kept.ts';

function makeShelf(start: Record<string, string> = {}) {
	const items = new Map(Object.entries(start));
	return {
		getItem: (name: string) => items.get(name) ?? null,
		setItem: (name: string, text: string) => void items.set(name, text),
		removeItem: (name: string) => void items.delete(name)
	};
}
const blocked = {
	getItem: () => {
		throw new Error('blocked');
	},
	setItem: () => {
		throw new Error('full');
	},
	removeItem: () => {
		throw new Error('blocked');
	}
};

test('a drawing comes back for a day, and no longer', () => {
	const shelf = makeShelf();
	expect(keep(shelf, '{"marks":[]}', 1000)).toBe(true);
	expect(readKept(shelf, 1000 + keptMilliseconds - 1)).toBe('{"marks":[]}');
	expect(readKept(shelf, 1000 + keptMilliseconds)).toBeUndefined();
	expect(shelf.getItem(keptName)).toBeNull();
});

test('what is forgotten, from the future, or not ours does not come back', () => {
	const shelf = makeShelf();
	keep(shelf, '{}', 5000);
	expect(readKept(shelf, 1)).toBeUndefined();
	keep(shelf, '{}', 1);
	forgetKept(shelf);
	expect(readKept(shelf, 2)).toBeUndefined();
	for (const text of ['no json', '{}', '{"at":"x","drawing":{}}', '{"at":1,"drawing":"text"}'])
		expect(readKept(makeShelf({ [keptName]: text }), 2)).toBeUndefined();
});

test('where storage is blocked, full or missing, nothing is kept and nothing breaks', () => {
	for (const shelf of [blocked, undefined]) {
		expect(keep(shelf, '{}', 1)).toBe(false);
		expect(readKept(shelf, 1)).toBeUndefined();
		expect(() => forgetKept(shelf)).not.toThrow();
	}
});

test('a drawing that came with a link is kept as one, until it is kept as another', () => {
	const shelf = makeShelf();
	expect(keptIsShared(shelf)).toBe(false);
	keep(shelf, '{"marks":[]}', 1000, true);
	expect(keptIsShared(shelf)).toBe(true);
	expect(readKept(shelf, 1001)).toBe('{"marks":[]}');
	keep(shelf, '{"marks":[]}', 1000);
	expect(keptIsShared(shelf)).toBe(false);
	for (const broken of [undefined, blocked, makeShelf({ [keptName]: 'no json' })])
		expect(keptIsShared(broken)).toBe(false);
});
