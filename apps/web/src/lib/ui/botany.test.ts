import { expect, test } from 'vitest';
import { curveThrough, leaf, petal, spray } from './botany.ts';

test('the same numbers always give the same drawing', () => {
	const shape = { length: 260, width: 92, bend: 7, glands: 80, seed: 3 };
	expect(leaf(shape)).toEqual(leaf(shape));
	expect(petal(52, 40, 11, 3)).toEqual(petal(52, 40, 11, 3));
});

test('another seed scatters the glands differently in the same blade', () => {
	const one = leaf({ length: 260, width: 92, seed: 1 });
	const other = leaf({ length: 260, width: 92, seed: 2 });
	expect(other.blade).toBe(one.blade);
	expect(other.dots).not.toEqual(one.dots);
});

test('every gland lies inside the leaf it belongs to', () => {
	const { dots } = leaf({ length: 260, width: 92, glands: 200 });
	const places = dots.flatMap(({ d }) =>
		[...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)h0/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
	);
	expect(places.length).toBeGreaterThan(100);
	for (const { x, y } of places) {
		expect(Math.abs(x)).toBeLessThan(46);
		expect(y).toBeGreaterThan(0);
		expect(y).toBeLessThan(260);
	}
});

test('a curve passes through its first and last point', () => {
	const d = curveThrough([
		{ x: 0, y: 0 },
		{ x: 5, y: 9 },
		{ x: 10, y: 2 }
	]);
	expect(d.startsWith('M0 0C')).toBe(true);
	expect(d.endsWith('10 2')).toBe(true);
});

test('a spray hangs inside its square, evenly on both sides', () => {
	const { strands, needles, fruit } = spray({ length: 96, strands: 5 });
	expect(strands.match(/M/g)).toHaveLength(5);
	expect(fruit.match(/M/g)).toHaveLength(2);
	const numbers = `${strands} ${needles} ${fruit}`.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
	expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(60);
	expect(spray({ length: 96, strands: 5 })).toEqual({ strands, needles, fruit });
});
