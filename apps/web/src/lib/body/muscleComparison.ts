import {
	type Atlas,
	listOf,
	type Muscle,
	nameInSentence,
	type PlaceZone,
	placeZones
} from '@palpate/anatomy';
import { type BesideRows, namedInShort, nothingWritten } from './besideRows.ts';

/** Two muscles beside each other, by what their records say. */
export interface MuscleComparison {
	/** where both are said to be felt */
	readonly both: string;
	readonly rows: readonly [BesideRows, BesideRows];
}

export function compareMuscles(atlas: Atlas, one: Muscle, other: Muscle): MuscleComparison {
	const [zones, others] = [zonesOf(atlas, one), zonesOf(atlas, other)];
	const shared = [...zones].filter(([key]) => others.has(key)).map(([, zone]) => zone);
	const inWords = (found: readonly PlaceZone[]) => namedInShort(found.map(nameOf(atlas)));
	const rowsOf = (muscle: Muscle, own: Zones, apart: Zones): BesideRows => [
		['What it does', muscle.action],
		['Felt by most', inWords([...own.values()].filter(({ extent }) => extent === 'essential'))],
		[
			'Felt only with this one',
			inWords([...own].filter(([key]) => !apart.has(key)).map(([, zone]) => zone)) || 'nowhere'
		],
		['Where to feel for it', muscle.triggerPoints.map(({ where }) => where).join(' ')],
		['What is said to be weak or stiff', inSentences(weaknesses(muscle))],
		['What loads it', inList(listOf(muscle.loads))],
		['What people notice', inList(listOf(muscle.notices))]
	];
	return {
		both:
			shared.length > 0
				? `Both are said to be felt here: ${inWords(shared)}.`
				: 'No place of the skin is said to belong to both.',
		rows: [rowsOf(one, zones, others), rowsOf(other, others, zones)]
	};
}

/**
 * The muscles whose pattern is most like this one's, most alike first: those that a drawing tells
 * apart least. Alike is what both share of their weights, out of all that either has.
 */
export function alikeTo(atlas: Atlas, muscle: Muscle, most = 5): readonly Muscle[] {
	const own = zonesOf(atlas, muscle);
	return atlas.muscles
		.filter(({ id }) => id !== muscle.id)
		.map((other) => ({ other, share: shareOf(own, zonesOf(atlas, other)) }))
		.filter(({ share }) => share > 0)
		.toSorted((a, b) => b.share - a.share)
		.slice(0, most)
		.map(({ other }) => other);
}

type Zones = ReadonlyMap<string, PlaceZone>;

const known = new WeakMap<Muscle, Zones>();

/** By place and side; found once, since each muscle is held against all the others. */
function zonesOf({ places }: Atlas, muscle: Muscle): Zones {
	const before = known.get(muscle);
	if (before) return before;
	const refersTo = muscle.triggerPoints.flatMap((point) => point.refersTo);
	const zones = new Map(
		placeZones(refersTo, places).map((zone) => [`${zone.place} ${zone.side ?? ''}`, zone])
	);
	known.set(muscle, zones);
	return zones;
}

function shareOf(one: Zones, other: Zones): number {
	let [least, greatest] = [0, 0];
	for (const key of new Set([...one.keys(), ...other.keys()])) {
		const weights = [one, other].map((zones) => zones.get(key)?.weight ?? 0);
		least += Math.min(...weights);
		greatest += Math.max(...weights);
	}
	return greatest === 0 ? 0 : least / greatest;
}

const nameOf =
	({ places }: Atlas) =>
	({ place, side }: PlaceZone): string => {
		const name = nameInSentence(places.find(({ id }) => id === place)?.name ?? place);
		return side ? `${name} on the other side` : name;
	};

const weaknesses = (muscle: Muscle) =>
	listOf(muscle.otherEffects).filter(
		({ effect }) => effect === 'weakness' || effect === 'lost-movement'
	);

type Says = readonly { readonly says: string }[];
const inSentences = (list: Says) => list.map(({ says }) => says).join(' ') || nothingWritten;
const inList = (list: Says) => list.map(({ says }) => says).join('; ') || nothingWritten;
