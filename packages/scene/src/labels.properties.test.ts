import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelWish, placeLabels } from './labels.ts';

const picture = { width: 390, height: 600 };
const wish = fc.record({
	x: fc.integer({ min: 0, max: 390 }),
	y: fc.integer({ min: 0, max: 600 }),
	width: fc.integer({ min: 30, max: 400 }),
	height: fc.integer({ min: 14, max: 40 }),
	rank: fc.integer({ min: 0, max: 3 })
});
const wishes = fc
	.array(wish, { maxLength: 25 })
	.map((list) => list.map((each, n): LabelWish => ({ ...each, id: `label-${n}` })));

test('no label lies over another or beyond the edge', () => {
	fc.assert(
		fc.property(wishes, (list) => {
			const boxes = placeLabels(list, picture).map((label) => {
				const { width = 0, height = 0 } = list.find(({ id }) => id === label.id) ?? {};
				return { ...label, width, height };
			});
			for (const [n, a] of boxes.entries()) {
				expect(a.left >= 0 && a.left + a.width <= picture.width).toBe(true);
				expect(a.top >= 0 && a.top + a.height <= picture.height).toBe(true);
				for (const b of boxes.slice(n + 1)) {
					const isApart =
						a.left + a.width <= b.left ||
						b.left + b.width <= a.left ||
						a.top + a.height <= b.top ||
						b.top + b.height <= a.top;
					expect(isApart).toBe(true);
				}
			}
		})
	);
});

test('a label alone stands beside what it names, away from the middle', () => {
	const [left] = placeLabels(
		[{ id: 'a', x: 150, y: 300, width: 80, height: 20, rank: 0 }],
		picture
	);
	expect(left).toEqual({ id: 'a', left: 42, top: 290, side: 'left' });
});

test('what is chosen keeps its label when room is short', () => {
	const crowd = Array.from(
		{ length: 60 },
		(_, n): LabelWish => ({
			id: `label-${n}`,
			x: 195,
			y: 300,
			width: 120,
			height: 30,
			rank: n === 59 ? 1 : 0
		})
	);
	const placed = placeLabels(crowd, picture);
	expect(placed.length).toBeLessThan(60);
	expect(placed.some(({ id }) => id === 'label-59')).toBe(true);
});
