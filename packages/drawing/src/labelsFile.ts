/** Labels as a file: uint16 a vertex, little-endian. */
export function encodeLabels(labels: Uint16Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(labels.length * 2);
	const view = new DataView(bytes.buffer);
	for (const [vertex, label] of labels.entries()) view.setUint16(vertex * 2, label, true);
	return bytes;
}

/** @throws RangeError when there are not two bytes for each vertex */
export function decodeLabels(bytes: Uint8Array, vertices: number): Uint16Array<ArrayBuffer> {
	if (bytes.length !== vertices * 2)
		throw new RangeError(
			`must be two bytes for each of ${vertices} vertices, was ${bytes.length} bytes`
		);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Uint16Array.from({ length: vertices }, (_, i) => view.getUint16(i * 2, true));
}
