import { createHash } from 'node:crypto';
import type { Atlas } from '@palpate/anatomy';
import { outlinesOf } from '#lib/painting/bodyFiles.server.ts';
import { type Pane, panes } from './panes.ts';
import { placesCss, spotsIn } from './placesCss.ts';

interface Sheet {
	readonly css: string;
	/** changes with the words of the sheet */
	readonly version: string;
	/** by pane: the checkboxes it has labels for, and the pieces of each */
	readonly spots: Readonly<Record<Pane['id'], readonly { box: string; parts: number }[]>>;
}

const made = new WeakMap<Atlas, Sheet>();

/** The style sheet of the figure, and the labels it cuts; made once for an atlas. */
export function placesSheet(atlas: Atlas): Sheet {
	const known = made.get(atlas);
	if (known) return known;
	const outlined = panes.map(({ id, view }) => ({ id, outlines: outlinesOf(view) }));
	const css = placesCss(outlined, atlas.regions);
	const version = createHash('sha256').update(css).digest('base64url').slice(0, 12);
	const spotsOf = (wanted: Pane['id']) =>
		outlined
			.filter(({ id }) => id === wanted)
			.flatMap((pane) => spotsIn(pane, atlas.regions))
			.map(({ box, pieces }) => ({ box, parts: pieces.length }));
	const spots = { front: spotsOf('front'), face: spotsOf('face'), back: spotsOf('back') };
	const sheet = { css, version, spots };
	made.set(atlas, sheet);
	return sheet;
}
