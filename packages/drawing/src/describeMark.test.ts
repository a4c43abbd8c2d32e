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
