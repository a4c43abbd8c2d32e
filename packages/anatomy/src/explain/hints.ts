import { listOf } from '../absence.ts';
import type { Atlas } from '../atlas.ts';
import type { Muscle } from '../muscle.ts';
import type { Model } from './model.ts';
import { type AgeBand, ageOdds, answerOdds } from './settings.ts';

/** Something to ask beyond the drawing, in the words of the records. */
export interface Hint {
	readonly id: string;
	/** what loads it; what is noticed; a movement that may be hard, stiff or weak */
	readonly kind: 'load' | 'notice' | 'movement';
	/** "sleeping on that shoulder": the end of the question that its kind begins */
	readonly says: string;
	/** ids of the muscles that a yes speaks for */
	readonly muscles: readonly string[];
}

/** What was said beside the drawing. What was not asked or not answered has no effect. */
export interface Told {
	/** by id of the hint */
	readonly answers?: Readonly<Record<string, 'yes' | 'no'>> | undefined;
	readonly age?: AgeBand | undefined;
}

const known = new WeakMap<Atlas, readonly Hint[]>();

/** All that can be asked: what several records say in the same words is one question. */
export function hintsOf(atlas: Atlas): readonly Hint[] {
	const before = known.get(atlas);
	if (before) return before;
	const found = new Map<string, { kind: Hint['kind']; says: string; muscles: string[] }>();
	for (const muscle of atlas.muscles)
		for (const { kind, says } of saidOf(muscle)) {
			const key = `${kind} ${says.toLowerCase()}`;
			const there = found.get(key);
			if (there && !there.muscles.includes(muscle.id)) there.muscles.push(muscle.id);
			else if (!there) found.set(key, { kind, says, muscles: [muscle.id] });
		}
	const hints = withIds([...found.values()]);
	known.set(atlas, hints);
	return hints;
}

const saidOf = (muscle: Muscle): readonly Pick<Hint, 'kind' | 'says'>[] => [
	...listOf(muscle.loads).map(({ says }) => ({ kind: 'load' as const, says })),
	...listOf(muscle.notices).map(({ says }) => ({ kind: 'notice' as const, says })),
	...listOf(muscle.otherEffects).flatMap(({ asks }) =>
		asks ? [{ kind: 'movement' as const, says: asks }] : []
	)
];

/** Plain English out of the words, with a number where two come out alike. */
function withIds(hints: readonly Omit<Hint, 'id'>[]): readonly Hint[] {
	const counts = new Map<string, number>();
	return hints.map((hint) => {
		const slug = `${hint.kind} ${hint.says}`
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.slice(0, 60)
			.replace(/-$/, '');
		const count = (counts.get(slug) ?? 0) + 1;
		counts.set(slug, count);
		return { ...hint, id: count === 1 ? slug : `${slug}-${count}` };
	});
}

/** A muscle, and how much a reading gives it. */
export interface Weighed {
	readonly muscle: string;
	readonly weight: number;
}

/** Of a muscle that one question was spent on, the next is worth this much. */
const worthOfNext = 1 / 3;
/** What is noticed is often the ache itself, which the drawing says already. */
const worth: Readonly<Record<Hint['kind'], number>> = { load: 1, movement: 1, notice: 0.25 };

/**
 * The questions that tell most, best first: each speaks for muscles that weigh much, and of a kind
 * whose answers move the odds and add to the drawing. One muscle does not get them all.
 */
export function hintsFor(atlas: Atlas, likely: readonly Weighed[], most = 6): readonly Hint[] {
	const open = new Map<string, number>();
	for (const { muscle, weight } of likely)
		open.set(muscle, Math.max(weight, open.get(muscle) ?? 0));
	const tells = ({ kind, muscles }: Hint) =>
		worth[kind] *
		Math.log(answerOdds[kind].yes / answerOdds[kind].no) *
		muscles.reduce((sum, id) => sum + (open.get(id) ?? 0), 0);
	const left = new Set(hintsOf(atlas).filter((hint) => tells(hint) > 0));
	const chosen: Hint[] = [];
	while (chosen.length < most && left.size > 0) {
		const next = [...left].reduce((best, hint) => (tells(hint) > tells(best) ? hint : best));
		chosen.push(next);
		left.delete(next);
		for (const id of next.muscles) open.set(id, (open.get(id) ?? 0) * worthOfNext);
	}
	return chosen;
}

/** By source: what was told adds to the log odds of its prior. */
export function shiftsFor(atlas: Atlas, model: Model, { answers = {}, age }: Told): Float64Array {
	const odds = new Map<string, number>();
	for (const { id, kind, muscles } of hintsOf(atlas)) {
		const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
		if (answer !== 'yes' && answer !== 'no') continue;
		for (const muscle of muscles)
			odds.set(muscle, (odds.get(muscle) ?? 1) * answerOdds[kind][answer]);
	}
	const { most } = answerOdds;
	const ofAge = age ? ageOdds[age] : 1;
	return Float64Array.from(model.sources, ({ muscle: { id } }) =>
		Math.log(Math.min(most, Math.max(1 / most, odds.get(id) ?? 1)) * ofAge)
	);
}
