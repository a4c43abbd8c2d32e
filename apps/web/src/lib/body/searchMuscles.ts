import { type Atlas, type Muscle, type Region, searchPlaces } from '@palpate/anatomy';
import { everydayWords } from './musclePage.ts';

export interface MuscleSearch {
	/** best first; those whose names answer come before those that only speak of it */
	readonly muscles: readonly Muscle[];
	/**
	 * places that the words may mean: their pages say first when to be seen. No muscle is found by where
	 * it is said to refer, so that no list of muscles stands before those questions.
	 */
	readonly places: readonly Region[];
}

const mostPlaces = 4;

/** Muscles by any of their names, or by what their records say of load and signs in everyday words. */
export function searchMuscles(
	{ muscles, regions }: Pick<Atlas, 'muscles' | 'regions'>,
	said: string
): MuscleSearch {
	const byName = searchPlaces(
		muscles.map(({ id, name }) => ({ id, name: name.en, synonyms: [name.la, ...name.also] })),
		said
	);
	const byWords = searchPlaces(
		muscles.map((muscle) => ({
			id: muscle.id,
			name: muscle.action,
			synonyms: [muscle.about, ...everydayWords(muscle)]
		})),
		said
	);
	const ids = [...new Set([...byName, ...byWords].map(({ place }) => place))];
	return {
		muscles: ids.flatMap((id) => muscles.find((muscle) => muscle.id === id) ?? []),
		places: searchPlaces(regions, said)
			.slice(0, mostPlaces)
			.flatMap(({ place }) => regions.find(({ id }) => id === place) ?? [])
	};
}
