// The whole figure with its muscles: those under the skin on its left, those beneath them on its right.
import { flatViews } from '@palpate/drawing';
import type { Figure } from '../makeFigure.ts';
import { type DrawnMuscle, drawnMuscles, mirrored } from './drawnMuscles.ts';
import { paintedWindow } from './muscleTile.ts';
import { looks, sheet, text } from './panel.ts';

const pixelsPerMillimetre = 0.9;
const headPixels = 44;

/** A thin sheet over others, and a muscle that most people do not have. */
const leftOut = ['platysma', 'sternalis'];

/** What lies over its neighbours, the lowest first. */
const uppermost = [
	...['serratus-anterior', 'external-oblique', 'rectus-abdominis', 'pectoralis-major-costal'],
	...['pectoralis-major-sternal', 'pectoralis-major-clavicular', 'teres-minor', 'infraspinatus'],
	...['teres-major', 'latissimus-dorsi', 'triceps-brachii', 'deltoid-posterior'],
	...['deltoid-middle', 'deltoid-anterior', 'trapezius-lower', 'trapezius-middle'],
	...['trapezius-upper', 'scm-clavicular', 'scm-sternal', 'semimembranosus', 'semitendinosus'],
	...['biceps-femoris', 'gluteus-medius', 'gluteus-maximus', 'tensor-fasciae-latae'],
	...['rectus-femoris', 'sartorius']
];

/** @returns SVG */
export async function muscleChart({ fine }: Figure): Promise<string> {
	const muscles = drawnMuscles()
		.filter(({ shape }) => !leftOut.includes(shape.id))
		.sort((a, b) => rank(a) - rank(b));
	const superficial = muscles.filter(({ shape }) => shape.layer === 'superficial');
	const beneath = muscles.filter(({ shape }) => shape.layer !== 'superficial');
	const halves = [
		...superficial.flatMap(({ left }) => left),
		...beneath.flatMap(({ left }) => left).map(mirrored)
	];
	let x = 0;
	const parts: string[] = [];
	for (const id of ['front', 'left', 'back'] as const) {
		const view = flatViews[id];
		const width = Math.round(view.widthMillimetres * pixelsPerMillimetre);
		const height = Math.round(view.heightMillimetres * pixelsPerMillimetre);
		const picture = await paintedWindow(fine, view, halves, { width, height });
		parts.push(`<g transform="translate(${x} ${headPixels})">${picture}</g>`);
		x += width;
	}
	const height = headPixels + Math.round(flatViews.front.heightMillimetres * pixelsPerMillimetre);
	return sheet(x, height, [
		`<rect width="${x}" height="${height}" fill="${looks.light.page}"/>`,
		...parts,
		text(
			'On its left the muscles under the skin, on its right those beneath them (violet deep, blue-grey inside the body). Schematic, not reviewed by a clinician.',
			[x / 2, 30],
			{ size: 20, ink: looks.light.ink }
		)
	]);
}

/** Deep before superficial, and what is named above after all others of its layer. */
const rank = ({ shape }: DrawnMuscle): number =>
	['internal', 'deep', 'superficial'].indexOf(shape.layer) * 100 + uppermost.indexOf(shape.id);
