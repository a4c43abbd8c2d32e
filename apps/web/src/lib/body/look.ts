import { type Place as FinePlace, searchPlaces, surePlace, withPlaceWords } from '@palpate/anatomy';
import { type PickedPlaces, type Place, pickedFromIds } from './marksForm.ts';

/** What came of a place that somebody typed. */
export interface Looked {
	/** the place it can only be: it has been added to the form */
	readonly added?: string;
	/** otherwise the places it may be, the likeliest first; empty when none */
	readonly found: readonly string[];
}

const choices = 6;

/**
 * Looks for the place that was meant.
 *
 * @param fine the places that these are divided into: "kneecap" finds the front of the knee
 */
export function look(
	places: readonly Place[],
	said: string,
	fine: readonly FinePlace[] = []
): Looked {
	const found = searchPlaces(withPlaceWords(places, fine), said);
	const added = surePlace(found, said);
	return added
		? { added, found: [] }
		: { found: found.slice(0, choices).map(({ place }) => place) };
}

/** The form with one more place in it, to fill in; unchanged where the place is there or unknown. */
export function withPlace(
	places: readonly Place[],
	picked: PickedPlaces,
	id: string | undefined
): PickedPlaces {
	return { ...pickedFromIds(places, id ? [id] : []), ...picked };
}
