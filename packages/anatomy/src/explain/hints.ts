import { listOf } from '../absence.ts';
import type { Atlas } from '../atlas.ts';
import type { Muscle } from '../muscle.ts';
import type { Model } from './model.ts';
import { type AgeBand, ageOdds, answerOdds } from './settings.ts';

/** Something to ask beyond the drawing, in the words of the records. */
export interface Hint {
	readonly id: string;
	/** what loads it; what is noticed; a movement that is weak or lost */
	readonly kind: 'load' | 'notice' | 'movement';
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
	...listOf(muscle.otherEffects)
		.filter(({ effect }) => effect === 'weakness' || effect === 'lost-movement')
		.map(({ says }) => ({ kind: 'movement' as const, says }))
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

/**
 * The questions that tell most: those of the muscles most likely so far, in turn, so that none of
 * them has all.
 *
 * @param muscles  ids, the likeliest first
 */
export function hintsFor(atlas: Atlas, muscles: readonly string[], most = 6): readonly Hint[] {
	const distinct = [...new Set(muscles)].slice(0, most);
	const ofEach = distinct.map((id) => hintsOf(atlas).filter((hint) => hint.muscles.includes(id)));
	const chosen: Hint[] = [];
	for (let turn = 0; chosen.length < most && ofEach.some((list) => turn < list.length); turn++)
		for (const list of ofEach) {
			const hint = list[turn];
			if (hint && chosen.length < most && !chosen.includes(hint)) chosen.push(hint);
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
