import type { Citation, Seen } from './citation.ts';
import type { Helpline } from './helpline.ts';
import type { Muscle } from './muscle.ts';
import type { RedFlag } from './redFlag.ts';
import type { Reference } from './reference.ts';
import type { Region } from './region.ts';

/** All that is known of the body and of what to ask, checked as a whole by `checkAtlas`. */
export interface Atlas {
	readonly regions: readonly Region[];
	readonly muscles: readonly Muscle[];
	readonly redFlags: readonly RedFlag[];
	readonly helplines: readonly Helpline[];
	readonly references: Readonly<Record<string, Reference>>;
}

/**
 * What one file cannot know about another, as sentences; none when the atlas is whole.
 *
 * Each begins with the place of the fault (`muscles/soleus trp1: …`), so that whoever reads files
 * can name the file beside it.
 */
export function checkAtlas(atlas: Atlas): string[] {
	return [
		...twice('regions', atlas.regions),
		...twice('muscles', atlas.muscles),
		...twice('red-flags', atlas.redFlags),
		...twice('helplines', atlas.helplines),
		...idProblems(atlas),
		...muscleProblems(atlas),
		...flagProblems(atlas),
		...citationProblems(atlas)
	];
}

function twice(file: string, records: readonly { id: string }[]): string[] {
	const ids = records.map((record) => record.id);
	return ids
		.filter((id, i) => ids.indexOf(id) !== i)
		.map((id) => `${file} ${id}: the id is used twice`);
}

function idProblems({ regions, muscles }: Atlas): string[] {
	const muscleIds = new Set(muscles.map((m) => m.id));
	return regions
		.filter((region) => muscleIds.has(region.id))
		.map((region) => `regions ${region.id}: a muscle has the same id`);
}

function muscleProblems(atlas: Atlas): string[] {
	const places = new Map(atlas.regions.map((region) => [region.id, region]));
	return atlas.muscles.flatMap((muscle) =>
		muscle.triggerPoints.flatMap((point) => {
			const at = `muscles/${muscle.id} ${point.id}`;
			const over = places.get(point.over);
			return [
				...(over ? [] : [`${at}: unknown place ${point.over}`]),
				...(over?.neverPress && muscle.selfCare.kind === 'steps'
					? [`${at}: ${point.over} is never pressed, so the muscle is not for self-treatment`]
					: []),
				...point.refersTo.flatMap((zone) => {
					const place = places.get(zone.region);
					if (!place) return [`${at}: unknown place ${zone.region}`];
					const fits = place.midline
						? zone.side === undefined || zone.side === 'midline'
						: zone.side !== 'midline';
					return fits ? [] : [`${at}: side ${zone.side} does not fit ${zone.region}`];
				})
			];
		})
	);
}

function flagProblems(atlas: Atlas): string[] {
	const places = new Set(atlas.regions.map((region) => region.id));
	const numbers = new Set(atlas.helplines.map((line) => line.id));
	return atlas.redFlags.flatMap((flag) => [
		...(flag.regions === 'any' ? [] : flag.regions)
			.filter((id) => !places.has(id))
			.map((id) => `red-flags ${flag.id}: unknown place ${id}`),
		...flag.numbers
			.filter((id) => !numbers.has(id))
			.map((id) => `red-flags ${flag.id}: unknown number ${id}`)
	]);
}

const depth: Record<Seen, number> = { 'not-opened': 0, abstract: 1, 'full-text': 2 };

function citationProblems(atlas: Atlas): string[] {
	return citationsOf(atlas).flatMap(({ at, cited }) => {
		const work = Object.hasOwn(atlas.references, cited.ref) && atlas.references[cited.ref];
		if (!work) return [`${at}: unknown reference ${cited.ref}`];
		if (depth[cited.seen] <= depth[work.seen]) return [];
		return [`${at}: says ${cited.seen} of ${cited.ref}, of which only ${work.seen} is on record`];
	});
}

function citationsOf(atlas: Atlas): { at: string; cited: Citation }[] {
	const under = (at: string, list: readonly Citation[]) => list.map((cited) => ({ at, cited }));
	return [
		...atlas.redFlags.flatMap((flag) => under(`red-flags ${flag.id}`, flag.sources)),
		...atlas.helplines.flatMap((line) => under(`helplines ${line.id}`, line.sources)),
		...atlas.muscles.flatMap((muscle) => [
			...muscle.helps.flatMap((help) => under(`muscles/${muscle.id} helps`, help.sources)),
			...muscle.triggerPoints.flatMap((point) =>
				under(`muscles/${muscle.id} ${point.id}`, [...point.sources, ...point.disputedBy])
			)
		])
	];
}
