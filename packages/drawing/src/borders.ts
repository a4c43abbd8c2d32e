/**
 * How near each vertex lies to places beside its own. Labels alone are as coarse as the mesh, up to
 * two centimetres on the trunk; with these a border runs where it should within a quad: where the
 * shares of two places, carried across the quad, are equal.
 */
export interface Borders {
	/** two a vertex: indexes into the body's places */
	readonly places: Uint16Array;
	/** two a vertex: how much of the skin around it is theirs, in 32nds; 0 for none */
	readonly shares: Uint8Array;
}

export const wholeShare = 32;

/** Six bytes a vertex: the places, then the shares, the first of each vertex before the second. */
export function encodeBorders({ places, shares }: Borders): Uint8Array<ArrayBuffer> {
	const count = shares.length;
	const bytes = new Uint8Array(count * 3);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < count; i++) {
		const slot = slotOf(i, count);
		view.setUint16(slot * 2, places[i] as number, true);
		bytes[count * 2 + slot] = shares[i] as number;
	}
	return bytes;
}

/** @throws RangeError when there are not six bytes for each vertex */
export function decodeBorders(bytes: Uint8Array, vertices: number): Borders {
	const count = vertices * 2;
	if (bytes.length !== count * 3)
		throw new RangeError(`must be six bytes for each of ${vertices} vertices`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const places = new Uint16Array(count);
	const shares = new Uint8Array(count);
	for (let i = 0; i < count; i++) {
		const slot = slotOf(i, count);
		places[i] = view.getUint16(slot * 2, true);
		shares[i] = bytes[count * 2 + slot] as number;
	}
	return { places, shares };
}

/** What is alike lies together, so that it compresses. */
const slotOf = (i: number, count: number): number => (i >> 1) + (i & 1) * (count / 2);
