import { expect, test } from 'vitest';
import { smoothPath } from './smoothPath.ts';

test('a curve goes through each of its points and back to the first', () => {
	const path = smoothPath([
		[0, 0],
		[10, 0],
		[10, 10],
		[0, 10]
	]);
	expect(path).toBe(
		'M0 0C1.67 -1.67 8.33 -1.67 10 0C11.67 1.67 11.67 8.33 10 10C8.33 11.67 1.67 11.67 0 10C-1.67 8.33 -1.67 1.67 0 0Z'
	);
});
