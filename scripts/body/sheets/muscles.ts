// Every muscle from its best view, its fibres painted: from the head to the foot.
import type { MuscleShape } from '@palpate/anatomy';
import type { Figure } from '../makeFigure.ts';
import { bestView } from './bestView.ts';
import { drawnMuscles } from './drawnMuscles.ts';
import { muscleTile, tileInks } from './muscleTile.ts';
import { looks, sheet, text } from './panel.ts';

const tile = { width: 300, height: 375 };
const gap = 8;
const captionPixels = 46;
const headPixels = 40;
const columns = 6;

/**
 * @param wanted  ids of muscles or of body areas
 * @returns SVG
 */
export async function musclesSheet(
	{ surface, fine }: Figure,
	wanted: readonly string[]
): Promise<string> {
	const chosen = drawnMuscles().filter(
		({ shape }) => wanted.includes(shape.id) || wanted.includes(shape.bodyArea)
	);
	const inARow = Math.min(columns, Math.max(chosen.length, 5));
	const width = inARow * (tile.width + gap) - gap;
	const height = headPixels + Math.ceil(chosen.length / inARow) * (tile.height + captionPixels);
	const parts = [
		`<rect width="${width}" height="${height}" fill="${looks.light.page}"/>`,
		legend()
	];
	for (const [n, { shape, whole }] of chosen.entries()) {
		const x = (n % inARow) * (tile.width + gap);
		const y = headPixels + Math.floor(n / inARow) * (tile.height + captionPixels);
		const view = bestView(
			surface,
			whole.map(({ fibres }) => fibres)
		);
		const picture = await muscleTile(fine, view, whole, tile);
		parts.push(
			`<g transform="translate(${x} ${y})"><svg width="${tile.width}" height="${tile.height}">${picture}</svg>${captions(shape, view.name)}</g>`
		);
	}
	return sheet(width, height, parts);
}

function captions({ name, layer }: MuscleShape, view: string): string {
	const { ink } = looks.light;
	const look = { ink, anchor: 'start' };
	return [
		text(name.en, [4, tile.height + 18], { size: nameSize(name.en), ...look }),
		text(`${layer}, ${view.toLowerCase()}`, [4, tile.height + 35], { size: 14, ...look })
	].join('');
}

/** A long name is set smaller, so that it stays under its picture. */
const nameSize = (name: string): number => Math.min(18, (18 * 36) / name.length);

const legend = (): string =>
	[
		['green: from the origin', tileInks.origin],
		['blue: to the insertion', tileInks.insertion],
		['red: superficial', '#a4332a'],
		['violet: deep', '#6b4f82'],
		['blue-grey: inside, its outline', '#3d6676'],
		['schematic, not reviewed by a clinician', looks.light.ink]
	]
		.map(([words = '', ink = ''], n) =>
			text(words, [4 + n * 250, 25], { size: 18, ink, anchor: 'start' })
		)
		.join('');
