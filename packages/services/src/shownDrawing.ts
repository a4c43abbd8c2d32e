import {
	type Body,
	type Drawing,
	drawingFromMarks,
	type PainMark,
	readDrawing
} from '@palpate/drawing';
import type { StoredDrawing } from '@palpate/storage';

export interface ShownDrawing {
	readonly drawing: Drawing;
	/**
	 * `drawn`: as the person drew it. `named`: places that were named, filled. `unreadable`: there
	 * was a drawing, which does not fit this body; the places that had followed from it are filled.
	 */
	readonly source: 'drawn' | 'named' | 'unreadable';
}

/** What a figure shows of kept marks: what was drawn, or their places where that cannot be read. */
export function shownDrawing(
	body: Body,
	kept: { readonly marks: readonly PainMark[]; readonly drawing: StoredDrawing | null }
): ShownDrawing {
	const read = kept.drawing && readDrawing(body, JSON.stringify(kept.drawing));
	if (read?.ok) return { drawing: read.value, source: 'drawn' };
	const drawing = drawingFromMarks(body.surface.id, body, kept.marks);
	return { drawing, source: read ? 'unreadable' : 'named' };
}
