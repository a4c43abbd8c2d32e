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
 * Marks of strength 0 and of unknown places are left out. Nobody is to see the answer before the
 * safety questions are answered.
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
	const { findings, together, unexplained, none, certainty } = explainAsked(
		atlas,
		marks,
		covered,
		told
	);
	const candidates = findings.map((finding): Candidate => {
		const { muscle, side, weight, reasons } = finding;
		return {
			muscle,
			...(side ? { side } : {}),
			score: weight,
			...howWell(dotsOf(weight)),
			reasons,
			covers: marks.filter((mark) => isCovered(mark, finding, regions)),
			alsoExpected: [...new Set(finding.expected.map(({ place }) => regions.get(place) ?? place))]
		};
	});
	return { candidates, findings, together, unexplained, none, certainty };
}

/**
 * What explains a drawing, or marks where there is none: only of places whose safety questions were
 * asked and for which muscles may be named. A brush that slips over the border of a region marks
 * nothing there.
 */
export function explainAsked(
	atlas: Atlas,
	marks: readonly PainMark[],
	covered: readonly Covered[] | undefined,
	told: Told
): Explanation {
	const ranked = marks.filter(({ region }) => rankable(atlas, region));
	if (!covered) return explainMarks(atlas, ranked, told);
	const asked = new Set(ranked.map(({ region }) => region));
	return explainDrawing(
		atlas,
		covered.filter(({ place }) => asked.has(place.region)),
		told
	);
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

const howWell = (dots: Candidate['dots']) => ({ dots, fit: fitOf(dots) });

/** What the dots say in a word. */
export function fitOf(dots: Candidate['dots']): Candidate['fit'] {
	if (dots >= 4) return 'fits-well';
	return dots === 3 ? 'fits-partly' : 'possible';
}

/** "Infraspinatus, right" */
export function candidateName(
	{ muscles }: Pick<Atlas, 'muscles'>,
	{ muscle, side }: Pick<Candidate, 'muscle' | 'side'>
): string {
	const name = muscles.find(({ id }) => id === muscle)?.name.en ?? muscle;
	return side ? `${name}, ${side}` : name;
}

function dotsOf(score: number): Candidate['dots'] {
	if (score >= 0.4) return 5;
	if (score >= 0.2) return 4;
	if (score >= 0.08) return 3;
	return score >= 0.03 ? 2 : 1;
}
