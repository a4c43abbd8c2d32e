import { expect, test } from 'vitest';
import { byId, byStart, pageOf } from './paging.ts';

const items = ['c', 'a', 'b', 'd', 'e'].map((id) => ({ id }));

test.each([1, 2, 3, 4, 5, 9])('pages of %i hold every item once, in order', (limit) => {
	const seen: string[] = [];
	let cursor: string | undefined;
	do {
		const page = pageOf(items, { limit, cursor }, byId);
		if (!page.ok) throw new Error(page.error.code);
		seen.push(...page.value.items.map(({ id }) => id));
		cursor = page.value.next ?? undefined;
	} while (cursor);
	expect(seen).toEqual(['c', 'a', 'b', 'd', 'e']);
});

test('an empty list is one empty page', () => {
	expect(pageOf([], { limit: 5 }, byId)).toEqual({ ok: true, value: { items: [], next: null } });
});

test('a page of times goes on after one that has been taken since', () => {
	const times = [1, 2, 3, 4].map((start) => ({ start }));
	const first = pageOf(times, { limit: 2 }, byStart);
	if (!first.ok || !first.value.next) throw new Error('there is a second page');
	const left = times.filter(({ start }) => start !== 2);
	const second = pageOf(left, { limit: 2, cursor: first.value.next }, byStart);
	expect(second).toEqual({ ok: true, value: { items: [{ start: 3 }, { start: 4 }], next: null } });
});

test.each(['', 'nowhere', '!!', Buffer.from('z').toString('base64url')])(
	'the cursor %j is refused by both kinds of list',
	(cursor) => {
		expect(pageOf(items, { limit: 2, cursor }, byId).ok).toBe(false);
		expect(pageOf([{ start: 1 }], { limit: 2, cursor }, byStart).ok).toBe(false);
	}
);
