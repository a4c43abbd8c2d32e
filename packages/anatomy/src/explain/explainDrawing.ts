import type { Covered, Side } from '@palpate/drawing';
import type { Atlas } from '../atlas.ts';
import { type Finding, findingsOf, onSide, type PlaceOnSide, rounded } from './findings.ts';
import { shiftsFor, type Told } from './hints.ts';
import { type Inference, infer, type Together } from './infer.ts';
import { type Model, modelOf } from './model.ts';
import { type ListedPain, type Observed, observedDrawing, observedMarks } from './observed.ts';

export interface MuscleOnSide {
	readonly muscle: string;
	readonly side?: Side;
}

/** Muscles that together explain a drawing, and how likely just they are active, by this model. */
export interface MuscleSet {
	readonly muscles: readonly MuscleOnSide[];
	/** 0..1, to three decimals */
	readonly probability: number;
}

export interface Explanation {
	/** the likeliest first */
	readonly findings: readonly Finding[];
	/**
	 * the smallest set that explains most of what any muscle can; several where they are equally
	 * likely, as left and right are for a mark on the midline; none where no muscle reaches the marks
	 */
	readonly together: readonly MuscleSet[];
	/** other sets, the likeliest first */
	readonly others: readonly MuscleSet[];
	/** marked places that the set does not explain */
	readonly unexplained: readonly PlaceOnSide[];
	/** 0..1, to three decimals: how likely none of the muscles is active, by this model */
	readonly none: number;
	/**
	 * decided: one set stands out; leaning: one muscle is likelier than not to be among them, or clearly
	 * the likeliest; open: several explain it as well, or none is needed; nothing: no muscle reaches it
	 */
	readonly certainty: 'decided' | 'leaning' | 'open' | 'nothing';
	/** ids of marked regions for which no muscle may be named */
	readonly unranked: readonly string[];
}

/**
 * Muscles whose trigger points are said to refer to what was drawn.
 *
 * A model of how drawings come about, turned round: see docs/validation/inference.md for the method,
 * its numbers and where it stops being true. Pure and deterministic; a mirrored drawing has the
 * mirrored answer. It orders a reading list. It is no diagnosis, and nobody is to see it before the
 * safety questions are answered.
 *
 * @param covered  as `coverage` of the drawing package gives it
 */
export function explainDrawing(
	atlas: Atlas,
	covered: readonly Covered[],
	told: Told = {}
): Explanation {
	const model = modelOf(atlas);
	return explainObserved(atlas, model, observedDrawing(model.skin, covered), told);
}

/**
 * The same for what was picked from a list: regions, of which nobody knows where in them it hurts, or
 * places.
 */
export function explainMarks(
	atlas: Atlas,
	marks: readonly ListedPain[],
	told: Told = {}
): Explanation {
	const model = modelOf(atlas);
	return explainObserved(atlas, model, observedMarks(model.skin, marks), told);
}

function explainObserved(atlas: Atlas, model: Model, observed: Observed, told: Told): Explanation {
	const inference = infer(model, observed, shiftsFor(atlas, model, told));
	const findings = findingsOf({ atlas, model, observed, inference });
	const sets = (list: readonly Together[]) => list.map((one) => setOf(model, one)).toSorted(byName);
	const together = sets(inference.together);
	const taken = new Set(together.map(nameOf));
	return {
		findings,
		together,
		others: sets(inference.sets).filter((set) => !taken.has(nameOf(set))),
		unexplained: unexplainedBy(model, observed, inference),
		none: rounded(inference.none, 3),
		certainty: certaintyOf(findings, inference),
		unranked: observed.unranked.toSorted()
	};
}

function setOf({ sources }: Model, { members, probability }: Together): MuscleSet {
	return {
		muscles: members.flatMap((n) => {
			const source = sources[n];
			if (!source) return [];
			const { muscle, side } = source;
			return [{ muscle: muscle.id, ...(side ? { side } : {}) }];
		}),
		probability: rounded(probability, 3)
	};
}

const nameOf = ({ muscles }: MuscleSet): string =>
	muscles.map(({ muscle, side }) => `${muscle} ${side}`).join();
const byName = (a: MuscleSet, b: MuscleSet): number =>
	b.probability - a.probability || (nameOf(a) < nameOf(b) ? -1 : 1);

/** A thing is explained when a muscle is likelier behind it than the leak. */
function unexplainedBy(model: Model, { seen }: Observed, { explained }: Inference): PlaceOnSide[] {
	return seen
		.filter((_, n) => (explained[n] as number) < 0.5)
		.flatMap(({ places }) => places.map((at) => onSide(model, at)));
}

/** Of the first set, of the first muscle, and how far it is ahead: where the words change. */
const standsOut = { set: 0.5, muscle: 0.5, ahead: 2 };

function certaintyOf(findings: readonly Finding[], { sets }: Inference): Explanation['certainty'] {
	const [first, second] = findings;
	const [best, next] = sets;
	if (!first || !best) return 'nothing';
	const ahead = next ? best.probability / next.probability : Number.POSITIVE_INFINITY;
	if (best.probability >= standsOut.set && ahead >= standsOut.ahead) return 'decided';
	const clear = !second || first.weight >= standsOut.ahead * second.weight;
	return first.weight >= standsOut.muscle || (clear && first.evidence > 0) ? 'leaning' : 'open';
}
