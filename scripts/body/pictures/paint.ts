// Shaded pictures of the flat views, in memory.
import { type FlatView, flatViews, type ViewId } from '@palpate/drawing';
import type { Figure } from '../makeFigure.ts';
import { neighbours } from '../mesh.ts';
import { irradiance, scattered, type ThemeId, themes } from './light.ts';
import { opennessOf } from './openness.ts';
import { reliefOf } from './relief.ts';
import { type Picture, render } from './render.ts';

export interface Fineness {
	readonly pixelsPerMillimetre: number;
	/** across and down a pixel */
	readonly samples: number;
}

export type Paint = (id: ViewId, theme: ThemeId, fineness: Fineness) => Picture;

const reliefStrength = 0.1;

/**
 * Draws views of the figure; what each vertex sees of the sky is worked out once for all of them.
 *
 * @param skyParts  parts of the sky that each vertex is asked about; few make the shade coarse
 * @param told  how much of that is done, 0 to 1
 */
export function painter(
	{ fine }: Pick<Figure, 'fine'>,
	skyParts: number,
	told?: (done: number) => void
): Paint {
	const around = neighbours(fine.positions.length / 3, fine.quads);
	const openness = opennessOf(fine, skyParts, told);
	const relief = reliefOf(fine, around, reliefStrength);
	return (id, theme, { pixelsPerMillimetre, samples }) => {
		const view = flatViews[id];
		const light = scattered(irradiance(fine.normals, openness, view, themes[theme]), around);
		return render({ ...fine, light, relief }, view, themes[theme], pixelsPerMillimetre, samples);
	};
}

/** Pixels a millimetre of the pictures that pages show: crisp on a phone, and when looked at closer. */
export function screenFineness({ unitsPerMillimetre }: FlatView): Fineness {
	const pixelsPerMillimetre = { 1: 0.9, 2: 2.2 }[unitsPerMillimetre] ?? 4.4;
	return { pixelsPerMillimetre, samples: 3 };
}

/** Half as fine for paper and e-mail, where a figure is a few centimetres wide. */
export function printFineness(view: FlatView): Fineness {
	const { samples } = screenFineness(view);
	const pixelsPerMillimetre = { 1: 0.75, 2: 1.1 }[view.unitsPerMillimetre] ?? 2.2;
	return { pixelsPerMillimetre, samples };
}
