import { expect, test } from 'vitest';
import { describeMark, sidedName } from './describeMark.ts';

test('a mark is read out with its side, its place and its strength', () => {
	const mark = { region: 'side-of-neck', side: 'left', intensity: 6 } as const;
	expect(describeMark(mark, 'Side of the neck')).toBe('Left side of the neck, 6 of 10');
});

test('a mark on the midline has no side', () => {
	expect(describeMark({ region: 'forehead', intensity: 0 }, 'Forehead')).toBe('Forehead, 0 of 10');
});

test('a name keeps its other capitals behind the side', () => {
	expect(sidedName('Ear and Eustachian tube', 'right')).toBe('Right ear and Eustachian tube');
});

test('a name that says where from another place has its side behind it', () => {
	expect(sidedName('Behind the ear', 'left')).toBe('Behind the ear on the left');
	expect(sidedName('Above the kneecap', 'both')).toBe('Above the kneecap on both sides');
	expect(sidedName('Underarm', 'right')).toBe('Right underarm');
	expect(sidedName('Between the eyebrows')).toBe('Between the eyebrows');
});
