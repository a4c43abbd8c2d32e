import type { Drawing, SurfacePlace } from '@palpate/drawing';
import { placeKey } from './edits.ts';
import type { OutlinedPlace, OutlineFile } from './outlineFile.ts';
import type { SeenPath } from './painting.svelte.ts';

/** A place with its outline in one view. */
export interface SeenPlace extends OutlinedPlace {
	readonly key: string;
	readonly place: SurfacePlace;
}

/** Places of a view that the body knows, in the order of its outlines. */
export function seenPlaces(
	outlines: OutlineFile | undefined,
	places: readonly SurfacePlace[]
): readonly SeenPlace[] {
	const known = new Map(places.map((place) => [placeKey(place), place]));
	return (outlines?.places ?? []).flatMap((outlined) => {
		const key = placeKey(outlined);
		const place = known.get(key);
		return place ? [{ ...outlined, key, place }] : [];
	});
}

/** What is seen of places that are marked whole: for that no brush is needed. */
export function filledPaths(drawing: Drawing, seen: readonly SeenPlace[]): readonly SeenPath[] {
	const paths = new Map(seen.map(({ key, d }) => [key, d]));
	return drawing.marks.flatMap((mark) => {
		if (mark.kind !== 'place') return [];
		const d = paths.get(placeKey({ id: mark.place, ...(mark.side && { side: mark.side }) }));
		return d ? [{ intensity: mark.intensity, quality: mark.quality, d }] : [];
	});
}
