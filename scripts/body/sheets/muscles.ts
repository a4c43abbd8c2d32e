// Every muscle from its best view, its fibres as lines: from the head to the foot.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MuscleShape } from '@palpate/anatomy';
import { decodeFibres, decodeSurface, type Fibres, mirroredFibres } from '@palpate/drawing';
import { fibresFolder, readShapes } from '../fibres/build.ts';
import { meshFolder } from '../source.ts';
import { bestView } from './bestView.ts';
import { muscleTile, tileInks } from './muscleTile.ts';
import { looks, sheet, text } from './panel.ts';

const tilePixels = 230;
const gap = 6;
const captionPixels = 40;
const headPixels = 40;

const areas = [
	...['head-neck', 'shoulder', 'arm', 'forearm-hand', 'upper-trunk', 'lower-trunk', 'pelvis'],
	...['thigh', 'leg', 'foot']
];

/**
 * @param wanted  ids of muscles or of body areas; all when empty
 * @returns SVG
 */
export async function musclesSheet(wanted: readonly string[] = [], columns = 10): Promise<string> {
	const surface = decodeSurface(readFileSync(join(meshFolder, 'surface.bin')));
	const chosen = allMuscles().filter(
		({ shape }) =>
			wanted.length === 0 || wanted.includes(shape.id) || wanted.includes(shape.bodyArea)
	);
	const width = columns * (tilePixels + gap);
	const height = headPixels + Math.ceil(chosen.length / columns) * (tilePixels + captionPixels);
	const parts = [
		`<rect width="${width}" height="${height}" fill="${looks.light.page}"/>`,
		legend()
	];
	for (const [n, { shape, patches }] of chosen.entries()) {
		const x = (n % columns) * (tilePixels + gap);
		const y = headPixels + Math.floor(n / columns) * (tilePixels + captionPixels);
		const both =
			shape.side === 'midline' ? patches.flatMap((one) => [one, mirroredFibres(one)]) : patches;
		const view = bestView(surface, both);
		const tile = await muscleTile(surface, view, both, tilePixels, shape.layer);
		parts.push(`<g transform="translate(${x} ${y})">${tile}${captions(shape, view.name)}</g>`);
	}
	return sheet(width, height, parts);
}

interface Drawn {
	readonly shape: MuscleShape;
	readonly patches: readonly Fibres[];
}

function allMuscles(): readonly Drawn[] {
	const shapes = readShapes();
	return areas.flatMap((area) => {
		const bytes = readFileSync(join(fibresFolder, `${area}.bin`));
		const fibres = new Map(decodeFibres(bytes).map((one) => [one.muscle, one.patches]));
		return (shapes.get(area) ?? []).map((shape) => ({
			shape,
			patches: fibres.get(shape.id) ?? []
		}));
	});
}

function captions({ name, layer }: MuscleShape, view: string): string {
	const { ink } = looks.light;
	const depth = layer === 'superficial' ? '' : `${layer}, `;
	return [
		text(name.en, [6, tilePixels + 15], { size: nameSize(name.en), ink, anchor: 'start' }),
		text(depth + view.toLowerCase(), [6, tilePixels + 29], { size: 11, ink, anchor: 'start' })
	].join('');
}

/** A long name is set smaller, so that it stays under its picture. */
const nameSize = (name: string): number => Math.min(15, (15 * 34) / name.length);

const legend = (): string =>
	[
		['from the origin', tileInks.origin],
		['to the insertion', tileInks.insertion],
		['right under the skin', tileInks.superficial],
		['deep', tileInks.deep],
		['the shadow of what lies inside', tileInks.internal],
		['schematic, not reviewed by a clinician', looks.light.ink]
	]
		.map(([words = '', ink = ''], n) =>
			text(words, [6 + n * 230, 24], { size: 16, ink, anchor: 'start' })
		)
		.join('');
