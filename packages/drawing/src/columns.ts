// How the files of the skin and of what lies on it write whole numbers.

/**
 * Small differences of either sign become small numbers: 0, -1, 1, -2 are 0, 1, 2, 3. All low bytes
 * stand before all high ones, which a compressor likes.
 *
 * @returns where the column ends
 */
export function writeColumn(bytes: Uint8Array, at: number, column: ArrayLike<number>): number {
	for (let i = 0; i < column.length; i++) {
		const signed = ((column[i] ?? 0) << 16) >> 16;
		const zigzag = ((signed << 1) ^ (signed >> 15)) & 0xffff;
		bytes[at + i] = zigzag & 0xff;
		bytes[at + column.length + i] = zigzag >> 8;
	}
	return at + 2 * column.length;
}

export function readColumn(bytes: Uint8Array, at: number, length: number): Uint16Array {
	const column = new Uint16Array(length);
	for (let i = 0; i < length; i++) {
		const zigzag = (bytes[at + i] ?? 0) | ((bytes[at + length + i] ?? 0) << 8);
		column[i] = (zigzag >> 1) ^ -(zigzag & 1);
	}
	return column;
}

export function writeAscii(bytes: Uint8Array, at: number, text: string): void {
	for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}

export const readAscii = (bytes: Uint8Array, at: number, length: number): string =>
	String.fromCharCode(...bytes.subarray(at, at + length));
