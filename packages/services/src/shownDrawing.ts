import {
	type Body,
	type Covered,
	coverage,
	type Drawing,
	drawingFromMarks,
	type PainMark,
	readDrawing,
	skinOf
} from '@palpate/drawing';
import type { StoredDrawing } from '@palpate/storage';

/** What was marked and kept, in a draft or with a visit. */
export interface Drawn {
	readonly marks: readonly PainMark[];
	/** what the marks follow from; null where places were only named */
	readonly drawing: StoredDrawing | null;
}

export interface ShownDrawing {
	readonly drawing: Drawing;
	/**
	 * `drawn`: as the person drew it. `named`: places that were named, filled. `unreadable`: there
	 * was a drawing, which does not fit this body; the places that had followed from it are filled.
	 */
	readonly source: 'drawn' | 'named' | 'unreadable';
}

/** What a figure shows of kept marks: what was drawn, or their places where that cannot be read. */
export function shownDrawing(body: Body, kept: Drawn): ShownDrawing {
	const read = kept.drawing && readDrawing(body, JSON.stringify(kept.drawing));
	if (read?.ok) return { drawing: read.value, source: 'drawn' };
	const drawing = drawingFromMarks(body.surface.id, body, kept.marks);
	return { drawing, source: read ? 'unreadable' : 'named' };
}

/** How much of each place was painted; nothing where only regions were marked. */
export function paintedOf(body: Body, kept: Drawn): readonly Covered[] | undefined {
	const { drawing, source } = shownDrawing(body, kept);
	return source === 'drawn' ? coverage(body, skinOf(body), drawing) : undefined;
}
