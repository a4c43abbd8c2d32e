import { expect, test } from 'vitest';
import { look, withPlace } from './look.ts';
import type { Place } from './marksForm.ts';

const place = (id: string, name: string, synonyms: string[] = [], midline = false): Place => ({
	id,
	name,
	area: 'back',
	midline,
	synonyms
});
const places = [
	place('shoulder-blade', 'Shoulder blade', ['wing bone']),
	place('top-of-shoulder', 'Top of the shoulder', ['shoulder']),
	place('back-of-shoulder', 'Back of the shoulder', ['shoulder']),
	place('tailbone', 'Tailbone', ['coccyx'], true)
];

test('a place that can only be the one is added', () => {
	expect(look(places, 'My wing bone hurts!')).toEqual({ added: 'shoulder-blade', found: [] });
});

test('where several may be meant they are offered, at most six', () => {
	const { added, found } = look(places, 'shoulder');
	expect(added).toBeUndefined();
	expect(found.slice(0, 2)).toEqual(['top-of-shoulder', 'back-of-shoulder']);
	const many = Array.from({ length: 9 }, (_, n) => place(`knee-${n}`, `Knee ${n}`, ['knee']));
	expect(look(many, 'knee').found).toHaveLength(6);
});

test('the words of the finer places lead to the place that they are a part of', () => {
	const tip = {
		id: 'shoulder-blade-lower-tip',
		name: 'Lower tip of the shoulder blade',
		region: 'shoulder-blade',
		midline: false,
		synonyms: ['bottom of the bra strap']
	};
	expect(look(places, 'bottom of the bra strap').added).toBeUndefined();
	expect(look(places, 'bottom of the bra strap', [tip])).toEqual({
		added: 'shoulder-blade',
		found: []
	});
});

test('words for no place find none', () => {
	expect(look(places, 'xylophone')).toEqual({ found: [] });
	expect(look(places, '')).toEqual({ found: [] });
});

test('a place is added to the form without losing what stands there', () => {
	const heel = { left: true, right: false, middle: false, strength: 4 };
	const picked = { 'shoulder-blade': heel };
	expect(withPlace(places, picked, 'tailbone')).toMatchObject({
		tailbone: { middle: true, strength: null },
		'shoulder-blade': heel
	});
	expect(withPlace(places, picked, 'shoulder-blade')).toEqual(picked);
	expect(withPlace(places, picked, 'moon')).toEqual(picked);
	expect(withPlace(places, picked, undefined)).toEqual(picked);
});
