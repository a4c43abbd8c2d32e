import { expect, test } from 'vitest';
import { addressOf, chosenOf } from './chosen.ts';

const [first, second] = [{ key: 'infraspinatus:right' }, { key: 'rectus-abdominis' }];
const list = [first, second];
const chosen = (query: string) => chosenOf(list, new URLSearchParams(query));

test('the best is shown until another is asked for', () => {
	expect(chosen('')).toEqual({ shown: first, beside: undefined });
	expect(chosen('muscle=rectus-abdominis')).toEqual({ shown: second, beside: undefined });
});

test('an address leads back to what it was made for', () => {
	const query = addressOf(second, first, false).slice(1);
	expect(chosen(query)).toEqual({ shown: second, beside: first });
	expect(addressOf(second, first, true)).toBe(`?${query}#compare`);
	expect(addressOf(second, undefined, true)).toBe('?muscle=rectus-abdominis#figure');
});

test('a muscle that is not on the list, or the same twice, is as not asked for', () => {
	expect(chosen('muscle=soleus:left&with=soleus:left')).toEqual({
		shown: first,
		beside: undefined
	});
	expect(chosen(`muscle=${first.key}&with=${first.key}`).beside).toBeUndefined();
	expect(chosenOf([], new URLSearchParams('muscle=soleus')).shown).toBeUndefined();
});
