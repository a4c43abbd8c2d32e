// Group body: how long does the skin take to read and prepare, against the same numbers as JSON?
import { brotliCompressSync } from 'node:zlib';
import { prepareSkin } from './cells.ts';
import { decodeSurface } from './surfaceFile.ts';
import { readBytes } from './testing.ts';

const files = ['meshes/surface.bin', 'meshes/labels.bin'].map((path) => ({
	path,
	bytes: readBytes(path)
}));
const sizes = files.map(
	({ path, bytes }) =>
		`${path} ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with brotli`
);

export const question = `body: how long do decoding and preparing the skin take, against JSON.parse of the same numbers? (${sizes.join('; ')})`;

const surface = readBytes('meshes/surface.bin');
const { id, positions, quads } = decodeSurface(surface);
const asJson = JSON.stringify({ id, positions: [...positions], quads: [...quads] });

export const baseline = {
	name: 'JSON.parse, prepared',
	run: () => {
		const parsed = JSON.parse(asJson);
		return prepareSkin({
			id: parsed.id,
			positions: Float32Array.from(parsed.positions),
			quads: Uint16Array.from(parsed.quads)
		});
	}
};
export const candidate = {
	name: 'decodeSurface, prepared',
	run: () => prepareSkin(decodeSurface(surface))
};
