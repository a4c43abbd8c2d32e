import { expect, test } from 'vitest';
import { placeLabels } from './labels.ts';

test('a name too long for either side of a spot in the middle stands above it, or below', () => {
	const wish = { id: 'a', x: 150, width: 250, height: 26, rank: 1 };
	const picture = { width: 300, height: 400 };
	const [above] = placeLabels([{ ...wish, y: 200 }], picture);
	expect(above).toMatchObject({ id: 'a', left: 25, top: 146 });
	const [below] = placeLabels([{ ...wish, y: 20 }], picture);
	expect(below).toMatchObject({ id: 'a', left: 25, top: 48 });
});
