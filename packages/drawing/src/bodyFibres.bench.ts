// Group body: how long do all muscles' fibres take to read, against the same numbers as JSON?
import { brotliCompressSync } from 'node:zlib';
import { decodeFibres } from './fibresFile.ts';
import { fibreFiles } from './testing.ts';

const files = fibreFiles();
const raw = files.reduce((sum, bytes) => sum + bytes.length, 0);
const small = files.reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);

export const question = `body: how long does decoding the fibres of all muscles take, against JSON.parse of the same numbers? (${files.length} files, ${raw} bytes, ${small} with brotli)`;

const plain = (bytes: Uint8Array) =>
	decodeFibres(bytes).map(({ muscle, patches }) => ({
		muscle,
		patches: patches.map((patch) => ({ ...patch, points: [...patch.points] }))
	}));
const asJson = files.map((bytes) => JSON.stringify(plain(bytes)));

export const baseline = {
	name: 'JSON.parse',
	run: () =>
		asJson.map((json) => {
			const muscles: ReturnType<typeof plain> = JSON.parse(json);
			return muscles.map((one) => ({
				...one,
				patches: one.patches.map((patch) => ({
					...patch,
					points: Float32Array.from(patch.points)
				}))
			}));
		})
};
export const candidate = { name: 'decodeFibres', run: () => files.map(decodeFibres) };
