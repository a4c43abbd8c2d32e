import { readAscii, readColumn, writeAscii, writeColumn } from './columns.ts';
import type { Surface } from './surface.ts';

/**
 * The skin as a file: small, and the same bytes for the same surface.
 *
 * Little-endian. `PSF1`, the length of the id and the id in ASCII, vertices and quads as uint32,
 * the least x, y and z in metres as float64; then columns of whole numbers, each written as the
 * difference from the number before, zigzag, all low bytes and then all high bytes, which a
 * compressor likes: x, y and z of the vertices in tenths of a millimetre above the least, the first
 * corners of the quads, and their other three corners as the difference from the first.
 */
const magic = 'PSF1';
const stepMetres = 0.0001;

/** Positions are kept to a tenth of a millimetre. */
export function encodeSurface({ id, positions, quads }: Surface): Uint8Array<ArrayBuffer> {
	const vertices = positions.length / 3;
	const count = quads.length / 4;
	const head = 4 + 1 + id.length + 4 + 4 + 24;
	const bytes = new Uint8Array(head + 2 * (positions.length + quads.length));
	const view = new DataView(bytes.buffer);
	writeAscii(bytes, 0, magic);
	bytes[4] = id.length;
	writeAscii(bytes, 5, id);
	view.setUint32(5 + id.length, vertices, true);
	view.setUint32(9 + id.length, count, true);
	const least = [0, 1, 2].map((axis) => leastOf(positions, axis));
	for (const [axis, value] of least.entries())
		view.setFloat64(13 + id.length + 8 * axis, value, true);

	let at = head;
	for (const [axis, low] of least.entries()) {
		const steps = Uint16Array.from({ length: vertices }, (_, i) =>
			Math.round(((positions[i * 3 + axis] ?? 0) - low) / stepMetres)
		);
		at = writeColumn(bytes, at, differences(steps));
	}
	const firsts = Uint16Array.from({ length: count }, (_, q) => quads[q * 4] ?? 0);
	at = writeColumn(bytes, at, differences(firsts));
	for (const corner of [1, 2, 3]) {
		const from = firsts.map((first, q) => (quads[q * 4 + corner] ?? 0) - first);
		at = writeColumn(bytes, at, from);
	}
	return bytes;
}

/** @throws RangeError when the bytes are not a whole surface file */
export function decodeSurface(bytes: Uint8Array): Surface {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 5 || readAscii(bytes, 0, 4) !== magic)
		throw new RangeError('not a surface file');
	const idLength = view.getUint8(4);
	const id = readAscii(bytes, 5, idLength);
	const vertices = view.getUint32(5 + idLength, true);
	const count = view.getUint32(9 + idLength, true);
	const head = 4 + 1 + idLength + 4 + 4 + 24;
	if (bytes.length !== head + 2 * (vertices * 3 + count * 4))
		throw new RangeError('the surface file is cut short');

	const positions = new Float32Array(vertices * 3);
	const quads = new Uint16Array(count * 4);
	let at = head;
	for (const axis of [0, 1, 2]) {
		const low = view.getFloat64(13 + idLength + 8 * axis, true);
		const steps = sums(readColumn(bytes, at, vertices));
		for (let i = 0; i < vertices; i++) positions[i * 3 + axis] = low + (steps[i] ?? 0) * stepMetres;
		at += 2 * vertices;
	}
	const firsts = sums(readColumn(bytes, at, count));
	for (let q = 0; q < count; q++) quads[q * 4] = firsts[q] ?? 0;
	for (const corner of [1, 2, 3]) {
		at += 2 * count;
		const from = readColumn(bytes, at, count);
		for (let q = 0; q < count; q++) quads[q * 4 + corner] = (firsts[q] ?? 0) + (from[q] ?? 0);
	}
	return { id, positions, quads };
}

function leastOf(positions: Float32Array, axis: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let i = axis; i < positions.length; i += 3) least = Math.min(least, positions[i] ?? 0);
	return least;
}

const differences = (column: Uint16Array): Uint16Array =>
	column.map((value, i) => value - (i > 0 ? (column[i - 1] ?? 0) : 0));

function sums(column: Uint16Array): Uint16Array {
	const out = new Uint16Array(column.length);
	for (let i = 0; i < column.length; i++) out[i] = (out[i - 1] ?? 0) + (column[i] ?? 0);
	return out;
}
