// Makes everything that is drawn from the committed source pack: `npm run body:build`.
//
// The surface, the labels, the joints and the glTF file come out byte for byte the same; `build.test.ts` says so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeSurface } from '@palpate/drawing';
import { glbOf } from './glb.ts';
import { landmarkAddresses, landmarksJson, readLandmarks } from './landmarks.ts';
import { type Figure, makeFigure } from './makeFigure.ts';
import { labelFiles } from './places/build.ts';
import { meshFolder } from './source.ts';

/** By file name in content/atlas/meshes. */
export async function meshFiles(figure: Figure): Promise<Readonly<Record<string, Uint8Array>>> {
	return {
		'surface.bin': encodeSurface(figure.surface),
		'joints.json': Buffer.from(jointsJson(figure)),
		...labelFiles(figure),
		'landmarks.json': Buffer.from(landmarksJson(landmarkAddresses(figure, readLandmarks()))),
		'occlusion.bin': occlusionBytes(figure),
		'human-1.glb': await glbOf(figure)
	};
}

/** By vertex of the surface: how much of its sky is open, 0 to 255. */
const occlusionBytes = ({ surface, fine }: Figure): Uint8Array =>
	Uint8Array.from({ length: surface.positions.length / 3 }, (_, vertex) =>
		Math.round((fine.occlusion[vertex] ?? 1) * 255)
	);

/** Metres, to a tenth of a millimetre: the left side and the middle; the right is the mirror. */
function jointsJson({ joints }: Figure): string {
	const lines = Object.entries(joints)
		.filter(([name]) => !name.includes('.R'))
		.map(
			([name, at]) =>
				`\t${JSON.stringify(name)}: [${at.map((n) => Number(n.toFixed(4)) + 0).join(', ')}]`
		);
	return `{\n${lines.join(',\n')}\n}\n`;
}

if (import.meta.main) {
	console.log('Building the figure …');
	const figure = makeFigure();
	mkdirSync(meshFolder, { recursive: true });
	for (const [name, bytes] of Object.entries(await meshFiles(figure))) {
		writeFileSync(join(meshFolder, name), bytes);
		console.log(`  ${name}: ${bytes.length} bytes`);
	}
}
