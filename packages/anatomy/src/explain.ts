import type { Covered, PainMark, Side } from '@palpate/drawing';
import type { Atlas } from './atlas.ts';
import { type Explanation, explainDrawing, explainMarks } from './explain/explainDrawing.ts';
import type { Finding, PlaceOnSide } from './explain/findings.ts';
import { type Hint, hintsFor, type Told } from './explain/hints.ts';
import { rankable } from './screening.ts';
import { regionZones } from './zones.ts';

/** A muscle, on one side, whose trigger points are said to refer to what was marked. */
export interface Candidate {
	/** id of the muscle */
	readonly muscle: string;
	/** the muscle's own side, which is the person's; absent for a muscle on the midline */
	readonly side?: Side;
	/** 0..1, to four decimals: the weight that the model gives it; for ordering, no diagnosis */
	readonly score: number;
	readonly fit: 'fits-well' | 'fits-partly' | 'possible';
	readonly dots: 1 | 2 | 3 | 4 | 5;
	/** plain sentences for the reader */
	readonly reasons: readonly string[];
	/** the marks that its patterns reach */
	readonly covers: readonly PainMark[];
	/** ids of regions with essential places that were not marked */
	readonly alsoExpected: readonly string[];
}

/** What a page tells of somebody's marks: the muscles, and how they hang together. */
export interface Reading
	extends Pick<Explanation, 'findings' | 'together' | 'unexplained' | 'none' | 'certainty'> {
	/** one for each finding, in the same order */
	readonly candidates: readonly Candidate[];
}

/**
 * Muscles whose trigger points are said to refer to what was marked, best fit first, with the fewest
 * that explain it together and what they leave unexplained.
 *
 * Marks of strength 0, of unknown places and of places without sourced safety questions are left
 * out. Nobody is to see the answer before the safety questions are answered.
 *
 * Of a drawing only what lies in a marked region is read: a brush that slips over a border marks
 * nothing there, so that the questions of that region were not asked.
 *
 * @param marks    the marked regions: the safety questions and pages speak of them
 * @param covered  how much of each place is painted, where there is a drawing: it is finer than the marks
 * @param told     what was said beside it
 */
export function readMarks(
	atlas: Atlas,
	marks: readonly PainMark[],
	covered?: readonly Covered[],
	told: Told = {}
): Reading {
	const regions = new Map(atlas.places.map(({ id, region }) => [id, region]));
	const asked = new Set(marks.map(({ region }) => region));
	const { findings, together, unexplained, none, certainty } = covered
		? explainDrawing(
				atlas,
				covered.filter(({ place }) => asked.has(place.region)),
				told
			)
		: explainMarks(atlas, marks, told);
	const candidates = findings.map((finding): Candidate => {
		const { muscle, side, weight, reasons } = finding;
		return {
			muscle,
			...(side ? { side } : {}),
			score: weight,
			fit: fitOf(weight),
			dots: dotsOf(weight),
			reasons,
			covers: marks.filter((mark) => isCovered(mark, finding, regions)),
			alsoExpected: [...new Set(finding.expected.map(({ place }) => regions.get(place) ?? place))]
		};
	});
	return { candidates, findings, together, unexplained, none, certainty };
}

/** A reading with what was said beside the drawing, and the one that the drawing alone gives. */
export interface ToldReading {
	readonly reading: Reading;
	readonly drawingAlone: Reading;
	/** what is asked beside the drawing: it follows from the drawing, so no answer changes it */
	readonly asked: readonly Hint[];
	/** the answers that count */
	readonly told: Told;
}

/**
 * As `readMarks`, with the questions that fit the drawing and the answers to them. An answer to
 * anything else, as to another drawing before, counts for nothing: nobody would see it.
 */
export function readWithAnswers(
	atlas: Atlas,
	marks: readonly PainMark[],
	covered: readonly Covered[] | undefined,
	{ answers = {}, age }: Told
): ToldReading {
	const drawingAlone = readMarks(atlas, marks, covered);
	const asked = hintsFor(atlas, drawingAlone.findings);
	const counts = asked.flatMap(({ id }) => {
		const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
		return answer ? [[id, answer] as const] : [];
	});
	const told = { answers: Object.fromEntries(counts), ...(age ? { age } : {}) };
	const silent = counts.length === 0 && !age;
	const reading = silent ? drawingAlone : readMarks(atlas, marks, covered, told);
	return { reading, drawingAlone, asked, told };
}

/** The muscles alone, as version 1 of the API knows them. */
export const explain = (atlas: Atlas, marks: readonly PainMark[]): readonly Candidate[] =>
	readMarks(atlas, marks).candidates;

function isCovered(
	mark: PainMark,
	{ covers }: Finding,
	regions: ReadonlyMap<string, string>
): boolean {
	const lies = ({ place, side }: PlaceOnSide) =>
		regions.get(place) === mark.region &&
		(side === undefined || mark.side === undefined || side === mark.side);
	return mark.intensity > 0 && covers.places.some(lies);
}

/** Places that may be ranked though no muscle of the atlas refers there. Pages say so plainly. */
export function placesWithoutMuscles(atlas: Atlas): readonly string[] {
	const reached = new Set(
		atlas.muscles.flatMap((m) =>
			m.triggerPoints.flatMap((p) => regionZones(p.refersTo, atlas).map((z) => z.region))
		)
	);
	return atlas.regions
		.map((region) => region.id)
		.filter((id) => rankable(atlas, id) && !reached.has(id));
}

function fitOf(score: number): Candidate['fit'] {
	if (score >= 0.2) return 'fits-well';
	return score >= 0.08 ? 'fits-partly' : 'possible';
}

function dotsOf(score: number): Candidate['dots'] {
	if (score >= 0.4) return 5;
	if (score >= 0.2) return 4;
	if (score >= 0.08) return 3;
	return score >= 0.03 ? 2 : 1;
}
