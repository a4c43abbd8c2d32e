// A contact sheet of every muscle from its best view: `node scripts/body/muscleSheet.ts` makes
// docs/pictures/body-muscles.webp; with a file and ids of muscles, a sheet of those alone.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MuscleShape } from '@palpate/anatomy';
import { decodeFibres, decodeSurface, type Fibres, mirroredFibres } from '@palpate/drawing';
import sharp from 'sharp';
import { bestView } from './fibres/bestView.ts';
import { fibresFolder, readShapes } from './fibres/build.ts';
import { type Part, tileSvg } from './fibres/tile.ts';
import { meshFolder } from './source.ts';

const tilePixels = { width: 230, height: 230 } as const;
const captionPixels = 34;
const headPixels = 34;
const sheetFile = resolve(import.meta.dirname, '../../docs/pictures/body-muscles.webp');

const surface = decodeSurface(readFileSync(join(meshFolder, 'surface.bin')));

const [file = sheetFile, ...wanted] = process.argv.slice(2);
const columns = wanted.length > 0 ? 5 : 10;
const scale = wanted.length > 0 ? 1.35 : 1;

/** From the head to the foot. */
const areas = [
	...['head-neck', 'shoulder', 'arm', 'forearm-hand', 'upper-trunk', 'lower-trunk', 'pelvis'],
	...['thigh', 'leg', 'foot']
];

const tiles: { shape: MuscleShape; svg: string }[] = [];
const shapesByArea = [...readShapes()].sort(([a], [b]) => areas.indexOf(a) - areas.indexOf(b));
for (const [area, shapes] of shapesByArea) {
	const fibres = new Map(
		decodeFibres(readFileSync(join(fibresFolder, `${area}.bin`))).map((one) => [
			one.muscle,
			one.patches
		])
	);
	for (const shape of shapes)
		if (wanted.length === 0 || wanted.includes(shape.id) || wanted.includes(area))
			tiles.push({ shape, svg: await tile(shape, fibres.get(shape.id) ?? []) });
}
await sharp(Buffer.from(sheet()), { limitInputPixels: false })
	.flatten({ background: '#f6f2ec' })
	.toFormat(file.endsWith('.png') ? 'png' : 'webp', { quality: 72 })
	.toFile(file);
console.log(`${file}: ${tiles.length} muscles`);

async function tile(shape: MuscleShape, patches: readonly Fibres[]): Promise<string> {
	const parts: Part[] = patches.flatMap((fibres) =>
		shape.side === 'midline' ? [fibres, mirroredFibres(fibres)] : [fibres]
	);
	const view = bestView(surface, parts);
	const caption = `${shape.layer === 'superficial' ? '' : `${shape.layer}, `}${view.name.toLowerCase()}`;
	return `${await tileSvg(surface, view, parts, { ...tilePixels, scale, layer: shape.layer })}
<text x="8" y="${tilePixels.height + 14}" font-size="${nameSize(shape.name.en)}" font-weight="600">${shape.name.en}</text>
<text x="8" y="${tilePixels.height + 28}" font-size="10" fill="#6b5f55">${caption}</text>`;
}

/** A long name is set smaller, so that it stays under its picture. */
function nameSize(name: string): number {
	return Math.min(12, (12 * 31) / name.length);
}

function sheet(): string {
	const step = [tilePixels.width + 6, tilePixels.height + captionPixels] as const;
	const width = columns * step[0];
	const height = Math.ceil(tiles.length / columns) * step[1] + headPixels;
	const placed = tiles.map(
		({ svg }, n) =>
			`<g transform="translate(${(n % columns) * step[0]} ${headPixels + Math.floor(n / columns) * step[1]})">${svg}</g>`
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">
<text x="8" y="22" font-size="14">The fibres of each muscle, brought to the skin, from origin (green) to insertion (blue). Red lies under the skin, violet is deep, grey-blue is the shadow of what lies inside. Schematic, not reviewed by a clinician.</text>
${placed.join('\n')}</svg>`;
}
