import { expect, test } from 'vitest';
import { committedPoints, pointAddresses, pointsText } from './points.ts';

test('the points on disk are those that the records tell', () => {
	expect(committedPoints()).toBe(pointsText(pointAddresses()));
}, 60_000);
