import { expect, test } from 'vitest';
import { decodeLabels, encodeLabels } from './labelsFile.ts';

const labels = Uint16Array.of(0, 7, 420, 65_535);

test('labels come back as they were, also from the middle of other bytes', () => {
	const bytes = encodeLabels(labels);
	expect(decodeLabels(bytes, 4)).toEqual(labels);
	const among = new Uint8Array(bytes.length + 3);
	among.set(bytes, 3);
	expect(decodeLabels(among.subarray(3), 4)).toEqual(labels);
});

test('a file of another length is refused', () => {
	expect(() => decodeLabels(encodeLabels(labels), 5)).toThrow('5 vertices, was 8 bytes');
	expect(() => decodeLabels(new Uint8Array(9), 4)).toThrow(RangeError);
});
