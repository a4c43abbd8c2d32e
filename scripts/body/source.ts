// The source pack: what of the MakeHuman base mesh the figure is made of, as committed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export const meshFolder = join(import.meta.dirname, '../../content/atlas/meshes');

/** content/atlas/meshes/source.json: what lies where in source.bin, and where it comes from. */
export interface SourceIndex {
	readonly from: string;
	readonly integrity: string;
	/** sha256 of each input as it lies in the package, before anything is done to it */
	readonly inputs: Readonly<Record<string, string>>;
	readonly vertices: number;
	readonly skinVertices: number;
	readonly quads: number;
	readonly uvs: number;
	/** a joint is the mean of these vertices */
	readonly joints: Readonly<Record<string, readonly number[]>>;
	/** entries of each target, in the order they lie in the file */
	readonly targets: readonly { readonly name: string; readonly entries: number }[];
	/** the quads that are kept, in the order that surface addresses count in */
	readonly kept: readonly (readonly [first: number, last: number])[];
}

/** A morph target: how far each named vertex moves at full strength, in source units. */
export interface Target {
	readonly vertices: Uint16Array;
	/** three numbers a vertex, thousandths of a source unit */
	readonly moves: Int16Array;
}

/** Source units are decimetres. */
export interface Source {
	readonly index: SourceIndex;
	readonly positions: Float64Array;
	/** four vertices a quad: skin only, hidden ones too */
	readonly quads: Uint16Array;
	/** four corners a quad, into `uvs` */
	readonly quadUvs: Uint16Array;
	readonly uvs: Float64Array;
	readonly targets: ReadonlyMap<string, Target>;
}

/** Positions lie in the file as whole ten-thousandths of a source unit, uvs as millionths. */
export const positionSteps = 1e4;
export const uvSteps = 1e6;

export function readSource(folder: string = meshFolder): Source {
	const index = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')) as SourceIndex;
	const bytes = brotliDecompressSync(readFileSync(join(folder, 'source.bin.br')));
	const copy = new Uint8Array(bytes).buffer;
	let offset = 0;
	const take = <T>(
		make: new (b: ArrayBuffer, o: number, n: number) => T,
		n: number,
		size: number
	) => {
		const part = new make(copy, offset, n);
		offset += n * size;
		return part;
	};
	const positions = take(Int32Array, index.vertices * 3, 4);
	const uvs = take(Int32Array, index.uvs * 2, 4);
	const quads = take(Uint16Array, index.quads * 4, 2);
	const quadUvs = take(Uint16Array, index.quads * 4, 2);
	const targets = new Map(
		index.targets.map(({ name, entries }) => [
			name,
			{
				vertices: take(Uint16Array, entries, 2),
				moves: take(Int16Array, entries * 3, 2)
			}
		])
	);
	if (offset !== bytes.length) throw new RangeError('source.bin does not fit source.json');
	return {
		index,
		positions: Float64Array.from(positions, (n) => n / positionSteps),
		uvs: Float64Array.from(uvs, (n) => n / uvSteps),
		quads,
		quadUvs,
		targets
	};
}

/** The kept quads, one after the other. */
export const keptQuads = ({ index }: Source): readonly number[] =>
	index.kept.flatMap(([first, last]) =>
		Array.from({ length: last - first + 1 }, (_, i) => first + i)
	);
