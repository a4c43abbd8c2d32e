import { expect, test } from 'vitest';
import {
	nothingMarked,
	type Place,
	pickedFromIds,
	pickedFromMarks,
	readMarksForm,
	readPicked,
	withoutPlace
} from './marksForm.ts';

const places: readonly Place[] = [
	{ id: 'forehead', name: 'Forehead', area: 'head-neck', midline: true, synonyms: [] },
	{ id: 'temple', name: 'Temple', area: 'head-neck', midline: false, synonyms: [] },
	{ id: 'heel', name: 'Heel', area: 'foot', midline: false, synonyms: [] }
];

const read = (...entries: [string, string][]) => readMarksForm(places, entries);
const refused = (...entries: [string, string][]) => {
	const result = read(...entries);
	if (result.ok) throw new Error('was taken');
	return result.error;
};

test('one side with its strength is one mark', () => {
	expect(read(['side', 'temple:left'], ['strength.temple', '6'])).toEqual({
		ok: true,
		value: [{ region: 'temple', side: 'left', intensity: 6 }]
	});
});

test('both sides are two marks of the same strength, a place on the midline one without a side', () => {
	const result = read(
		['side', 'temple:right'],
		['side', 'temple:left'],
		['strength.temple', '10'],
		['side', 'forehead'],
		['strength.forehead', '0']
	);
	expect(result).toEqual({
		ok: true,
		value: [
			{ region: 'forehead', intensity: 0 },
			{ region: 'temple', side: 'left', intensity: 10 },
			{ region: 'temple', side: 'right', intensity: 10 }
		]
	});
});

test('an empty form is told what to do', () => {
	expect(refused(['view', 'front'])).toEqual({
		code: 'nothing-marked',
		message: nothingMarked,
		places: {},
		picked: {}
	});
});

test('a side without a strength is asked for it, and everything else is kept', () => {
	const error = refused(['side', 'temple:left'], ['side', 'heel:right'], ['strength.heel', '3']);
	expect(error.code).toBe('incomplete');
	expect(Object.keys(error.places)).toEqual(['temple']);
	expect(error.places.temple?.strength).toMatch(/how strong/i);
	expect(error.places.temple?.side).toBeUndefined();
	expect(error.picked).toEqual({
		temple: { left: true, right: false, middle: false, strength: null },
		heel: { left: false, right: true, middle: false, strength: 3 }
	});
});

test('a strength without a side is asked for the side', () => {
	const error = refused(['strength.temple', '4']);
	expect(error.places.temple?.side).toMatch(/which side/i);
	expect(error.places.temple?.strength).toBeUndefined();
	expect(error.picked.temple?.strength).toBe(4);
});

test('a card that was shown and left empty is asked for both', () => {
	const error = refused(['place', 'temple']);
	expect(error.places.temple?.side).toBeDefined();
	expect(error.places.temple?.strength).toBeDefined();
});

test('a place on the midline that was unticked is asked about', () => {
	expect(refused(['strength.forehead', '4']).places.forehead?.side).toMatch(/tick this place/i);
});

test.each([
	['an unknown place', ['side', 'moon:left']],
	['an unknown place as a card', ['place', 'moon']],
	['the name of something every object has', ['side', '__proto__:left']],
	['a side that is none', ['side', 'temple:both']],
	['no side where there are two', ['side', 'temple']],
	['a side on the midline', ['side', 'forehead:left']],
	['a strength above 10', ['strength.temple', '11']],
	['a strength below 0', ['strength.temple', '-1']],
	['a strength that is no whole number', ['strength.temple', '2.5']],
	['a strength that is empty', ['strength.temple', '']],
	['the strength of an unknown place', ['strength.moon', '3']]
] as [string, [string, string]][])('%s is not understood, and the rest is kept', (_what, field) => {
	const error = refused(['side', 'heel:left'], ['strength.heel', '2'], field);
	expect(error.code).toBe('not-understood');
	expect(error.picked.heel).toEqual({ left: true, right: false, middle: false, strength: 2 });
});

test('the same side twice, or two strengths for one place, is not understood', () => {
	const once: [string, string][] = [
		['side', 'heel:left'],
		['strength.heel', '2']
	];
	expect(refused(...once, ['side', 'heel:left']).code).toBe('not-understood');
	expect(refused(...once, ['strength.heel', '3']).code).toBe('not-understood');
});

test('a form without end is cut off', () => {
	const many = Array.from({ length: 5000 }, (): [string, string] => ['place', 'heel']);
	expect(readPicked(places, many).forged).toBe(true);
});

test('a file in the place of a word is not understood', () => {
	expect(readPicked(places, [['side', new File([], 'x')]]).forged).toBe(true);
});

test('kept marks fill the form as they were given', () => {
	const marks = [
		{ region: 'temple', side: 'left', intensity: 6 },
		{ region: 'temple', side: 'right', intensity: 6 },
		{ region: 'forehead', intensity: 2 },
		{ region: 'moon', intensity: 2 }
	] as const;
	expect(pickedFromMarks(places, marks)).toEqual({
		forehead: { left: false, right: false, middle: true, strength: 2 },
		temple: { left: true, right: true, middle: false, strength: 6 }
	});
});

test('an address may name places, but no side and no strength', () => {
	expect(pickedFromIds(places, ['temple', 'forehead', 'moon'])).toEqual({
		forehead: { left: false, right: false, middle: true, strength: null },
		temple: { left: false, right: false, middle: false, strength: null }
	});
});

test('removing a place leaves the others', () => {
	const picked = pickedFromIds(places, ['temple', 'heel']);
	expect(Object.keys(withoutPlace(picked, 'temple'))).toEqual(['heel']);
});
