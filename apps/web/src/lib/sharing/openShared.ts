import type { DrawingProblem } from '@palpate/drawing';
import { wordProblem } from '#lib/painting/refusals.ts';
import { drawingIn, type LinkProblem } from './drawingLink.ts';

/** What the page says of a link by which somebody came. */
export interface Arrival {
	readonly opened: boolean;
	readonly words: string;
}

/** The painting, as far as a link has to do with it. */
export interface OpensDrawings {
	readonly drawing: { readonly marks: readonly unknown[] };
	arrival: Arrival | null;
	open(text: string): DrawingProblem | undefined;
	/** from here on the safety questions are asked anew */
	markShared(): void;
}

const sentences = {
	'no-drawing': 'This link does not hold a drawing. It may have been cut off on its way.',
	'too-large': 'This link holds more than a drawing can be.'
} satisfies Record<LinkProblem['code'], string>;

/** Opens the drawing that a link holds, in place of what is there; undo brings that back. */
export async function openShared(painting: OpensDrawings, fragment: string): Promise<void> {
	const before = painting.drawing.marks.length;
	const kept = before > 0 ? ' Your drawing is as it was.' : '';
	const refuse = (sentence: string) => {
		painting.arrival = { opened: false, words: `${sentence}${kept}` };
	};
	const found = await drawingIn(fragment);
	if (!found.ok) return refuse(sentences[found.error.code]);
	const problem = painting.open(found.value);
	if (problem) return refuse(wordProblem(problem));
	painting.markShared();
	painting.arrival = {
		opened: true,
		words: `This drawing came with the link. The safety questions are asked anew.${
			before > 0 ? ' “Undo” brings your own drawing back.' : ''
		}`
	};
}
