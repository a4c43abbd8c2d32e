import { type DrawingProblem, drawingLimits } from '@palpate/drawing';

const many: Readonly<Record<keyof typeof drawingLimits, string>> = {
	characters: 'its file is longer than 64 KB',
	marks: `it holds more than ${drawingLimits.marks} marks`,
	points: `it holds more than ${drawingLimits.points} touches of the brush`,
	pointsInAMark: `one of its strokes has more than ${drawingLimits.pointsInAMark} touches`
};

const sentences = {
	'not-a-drawing': () => 'That is not a drawing made here.',
	'too-large': ({ limit }) => `That drawing is too large: ${many[limit]}.`,
	'newer-version': () =>
		'That drawing was made by a newer version of this site. Load the page again, then try once more.',
	'other-body': () => 'That drawing was made on another figure than this one.',
	'off-the-surface': () => 'That drawing has marks that do not lie on the figure.',
	'unknown-place': ({ place }) => `That drawing names a place this figure does not have: ${place}.`
} satisfies { [C in DrawingProblem['code']]: (problem: Of<C>) => string };

type Of<C extends DrawingProblem['code']> = Extract<DrawingProblem, { code: C }>;

/** Why a drawing was refused, as one sentence. */
export function wordProblem(problem: DrawingProblem): string {
	const sentence = sentences[problem.code] as (problem: DrawingProblem) => string;
	return sentence(problem);
}
