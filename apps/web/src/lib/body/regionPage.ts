import {
	type Atlas,
	type Helpline,
	type Muscle,
	placesOfZone,
	questionsFor,
	type RedFlag,
	type Region,
	rankable,
	type Tier
} from '@palpate/anatomy';

/** The safety questions of one urgency, worded for somebody who reads and is not asked. */
export interface FlagGroup {
	readonly tier: Tier;
	readonly heading: string;
	readonly flags: readonly {
		readonly id: string;
		readonly question: string;
		readonly why: string;
		readonly action: string;
	}[];
}

export interface NumberToCall {
	readonly id: string;
	readonly name: string;
	readonly shown: string;
	readonly dial: string;
	readonly purpose: string;
	readonly hours: string;
}

const headings: Readonly<Record<Tier, string>> = {
	A: 'Call 111 now if you would say yes to any of these',
	B: 'Be seen today if you would say yes to any of these',
	C: 'See a doctor in the next days if you would say yes to any of these',
	D: 'Ask the person who treats you first, if you would say yes to this'
};

/** The questions that the place itself calls for, and those asked of everybody, by urgency. */
export function flagGroups(atlas: Atlas, region: string): readonly FlagGroup[] {
	const flags = questionsFor(atlas, [region]);
	return (['A', 'B', 'C', 'D'] as const).flatMap((tier) => {
		const own = flags.filter((flag) => flag.tier === tier).toSorted(ofThePlaceFirst);
		if (own.length === 0) return [];
		return [
			{
				tier,
				heading: headings[tier],
				flags: own.map(({ id, question, why, action }) => ({ id, question, why, action }))
			}
		];
	});
}

const ofThePlaceFirst = (a: RedFlag, b: RedFlag): number =>
	Number(a.regions === 'any') - Number(b.regions === 'any');

/** The lines that those questions name, in the order of the atlas: 111 first. */
export function numbersFor(atlas: Atlas, region: string): readonly NumberToCall[] {
	const named = new Set(questionsFor(atlas, [region]).flatMap(({ numbers }) => numbers));
	return atlas.helplines.filter(({ id }) => named.has(id)).map(toCall);
}

const toCall = (line: Helpline): NumberToCall => ({
	id: line.id,
	name: line.name,
	shown: line.shown,
	dial: line.dial,
	purpose: line.for,
	hours: line.hours
});

/** Why no muscle is named for a place; nothing where they may be. */
export function whyNoMuscles(atlas: Atlas, { id, noRankingBecause }: Region): string | undefined {
	if (noRankingBecause) return noRankingBecause;
	return rankable(atlas, id)
		? undefined
		: 'We have no safety questions with sources for this place yet, so we name no muscles for it.';
}

/**
 * The muscles said to refer to a place, from A to Z, essential and spillover alike: an order of
 * likelihood is given only after the safety questions. None where `whyNoMuscles` has a reason.
 */
export function musclesSaidToReferTo(atlas: Atlas, region: Region): readonly Muscle[] {
	if (whyNoMuscles(atlas, region) !== undefined) return [];
	return atlas.muscles
		.filter(({ triggerPoints }) =>
			triggerPoints.some(({ refersTo }) => refersTo.some((zone) => isOf(atlas, zone, region.id)))
		)
		.toSorted((a, b) => a.name.en.localeCompare(b.name.en, 'en'));
}

const isOf = (atlas: Atlas, zone: Parameters<typeof placesOfZone>[0], region: string): boolean =>
	'region' in zone
		? zone.region === region
		: placesOfZone(zone, atlas.places).some((place) => place.region === region);
