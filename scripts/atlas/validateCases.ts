// The inference against published cases: what was marked goes in, what the authors found should come
// out. Nothing here may lead to a change of a weight, a zone or a setting.
import {
	type Atlas,
	explainMarks,
	type ListedPain,
	middleShare,
	placesOfZone,
	rankable,
	type ValidationCase
} from '@palpate/anatomy';
import type { Side } from '@palpate/drawing';
import type { Random } from './random.ts';
import { bootstrapInterval, chanceAmong, placeOf, reciprocalRank, type Scores } from './ranking.ts';

export const ks = [1, 3, 5, 10] as const;

/** A way of ranking muscles for what was marked. */
export interface Way {
	readonly name: string;
	rank(marks: readonly ListedPain[]): Scores;
}

export interface CaseResult {
	readonly id: string;
	readonly ref: string;
	/** by way: of the responsible muscles, the share found among the first k */
	readonly recall: readonly Readonly<Record<(typeof ks)[number], number>>[];
	readonly reciprocal: readonly number[];
	/** where the best of the responsible muscles stands for the model, and who stands first */
	readonly place: string;
	readonly first: readonly string[];
	readonly responsible: readonly string[];
	readonly marks: readonly string[];
}

export interface CasesResult {
	readonly ways: readonly string[];
	readonly cases: readonly CaseResult[];
	/** cases that could not be asked, and why */
	readonly leftOut: readonly { readonly id: string; readonly why: string }[];
	/** by way: recall at each k and mean reciprocal rank over the cases, with intervals */
	readonly table: readonly {
		readonly recall: Readonly<Record<(typeof ks)[number], number>>;
		readonly recallAt5: readonly [number, number];
		readonly reciprocal: number;
	}[];
	/** recall at 5 of the model less that of each baseline */
	readonly ahead: readonly {
		readonly mean: number;
		readonly interval: readonly [number, number];
	}[];
}

/** The model first, then what it has to beat. */
export function waysFor(atlas: Atlas): readonly Way[] {
	const reached = atlas.muscles.map(({ id, triggerPoints }) => ({
		id,
		places: new Set(
			triggerPoints.flatMap(({ refersTo }) =>
				refersTo.flatMap((zone) => placesOfZone(zone, atlas.places).map((place) => place.id))
			)
		)
	}));
	const shares = new Map<string, number>();
	for (const { id } of atlas.muscles) {
		const told = atlas.prevalence.filter(
			(one) =>
				one.points === 'active' &&
				one.pain.length > 0 &&
				(one.muscle === id || one.muscle === atlas.groups[id])
		);
		if (told.length > 0)
			shares.set(id, told.reduce((sum, one) => sum + middleShare(one), 0) / told.length);
	}
	return [
		{ name: 'model', rank: (marks) => byModel(atlas, marks) },
		{
			name: 'overlap count',
			rank: (marks) =>
				new Map(
					reached.map(({ id, places }) => [
						id,
						marks.filter((mark) => placesOfMark(atlas, mark).some((place) => places.has(place)))
							.length
					])
				)
		},
		{ name: 'prevalence alone', rank: () => shares }
	];
}

/** Of both sides of a muscle the likelier, because few cases tell a side. */
function byModel(atlas: Atlas, marks: readonly ListedPain[]): Scores {
	const scores = new Map<string, number>();
	for (const { muscle, weight } of explainMarks(atlas, marks).findings)
		scores.set(muscle, Math.max(weight, scores.get(muscle) ?? 0));
	return scores;
}

const placesOfMark = (atlas: Atlas, mark: ListedPain): readonly string[] =>
	'place' in mark
		? [mark.place]
		: atlas.places.filter(({ region }) => region === mark.region).map(({ id }) => id);

export function validateCases(
	atlas: Atlas,
	cases: readonly ValidationCase[],
	random: Random
): CasesResult {
	const ways = waysFor(atlas);
	const all = atlas.muscles.map(({ id }) => id);
	const leftOut: { id: string; why: string }[] = [];
	const results = cases.flatMap((one): CaseResult[] => {
		const marks = marksOf(atlas, one);
		if (marks.length === 0) {
			leftOut.push({ id: one.id, why: 'no muscle is named for any of its places' });
			return [];
		}
		return [resultOf(one, marks)];
	});
	const groups = [...Map.groupBy(results, ({ ref }) => ref).values()];
	const interval = (of: (one: CaseResult) => number) =>
		bootstrapInterval(
			groups.map((list) => list.map(of)),
			random
		);
	return {
		ways: ways.map(({ name }) => name),
		cases: results,
		leftOut,
		table: ways.map((_, n) => ({
			recall: byK((k) => mean(results.map((one) => one.recall[n]?.[k] ?? 0))),
			recallAt5: interval((one) => one.recall[n]?.[5] ?? 0),
			reciprocal: mean(results.map((one) => one.reciprocal[n] ?? 0))
		})),
		ahead: ways.slice(1).map((_, n) => {
			const ahead = (one: CaseResult) => (one.recall[0]?.[5] ?? 0) - (one.recall[n + 1]?.[5] ?? 0);
			return { mean: mean(results.map(ahead)), interval: interval(ahead) };
		})
	};

	function resultOf(one: ValidationCase, marks: readonly ListedPain[]): CaseResult {
		const responsible = one.muscles
			.filter(({ role }) => role === 'responsible')
			.map(({ id }) => id);
		const scores = ways.map((way) => way.rank(marks));
		/** a group counts as found when any part of it is */
		const parts = (id: string) =>
			all.filter((muscle) => muscle === id || atlas.groups[muscle] === id);
		const [model = new Map<string, number>()] = scores;
		const found = responsible.flatMap(parts);
		const places = found.map((id) => placeOf(model, all, id)).sort((a, b) => a.above - b.above);
		const best = places[0];
		return {
			id: one.id,
			ref: one.ref,
			recall: scores.map((ranked) =>
				byK((k) =>
					mean(
						responsible.map((id) =>
							Math.max(0, ...parts(id).map((part) => chanceAmong(ranked, all, part, k)))
						)
					)
				)
			),
			reciprocal: scores.map((ranked) =>
				Math.max(0, ...found.map((id) => reciprocalRank(ranked, all, id)))
			),
			place: best ? shownPlace(best) : 'not in the atlas',
			first: [...model]
				.sort(([, a], [, b]) => b - a)
				.slice(0, 5)
				.map(([id]) => id),
			responsible,
			marks: one.pain.map(({ place, side }) => (side ? `${place} (${side})` : place))
		};
	}
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

const shownPlace = ({ above, tied }: { above: number; tied: number }): string =>
	tied === 1 ? String(above + 1) : `${above + 1} to ${above + tied}`;

const byK = (of: (k: (typeof ks)[number]) => number) =>
	Object.fromEntries(ks.map((k) => [k, of(k)])) as Record<(typeof ks)[number], number>;

/** A case's places as a list would have them; where no side is told, the left. */
function marksOf(atlas: Atlas, { pain }: ValidationCase): readonly ListedPain[] {
	const side: Side = pain.find((one) => one.side)?.side ?? 'left';
	return pain.flatMap((one): ListedPain[] => {
		const region = atlas.regions.find(({ id }) => id === one.place);
		const place = region ? undefined : atlas.places.find(({ id }) => id === one.place);
		const at = region?.id ?? place?.region;
		if (at === undefined || !rankable(atlas, at)) return [];
		const midline = region ? region.midline : place?.midline;
		const lies = midline ? {} : { side: one.side ?? side };
		return [
			{ ...(region ? { region: region.id } : { place: one.place }), ...lies, intensity: null }
		];
	});
}
