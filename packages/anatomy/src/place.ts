import * as v from 'valibot';
import { review } from './citation.ts';
import { isMuscleId } from './muscleIds.ts';
import type { Area, Region } from './region.ts';
import { id, words } from './words.ts';

/**
 * A named place of the skin, one of those that a region is divided into. Body area, region and place
 * make the hierarchy; marks, safety questions and muscles speak of regions, drawings also of places.
 */
export const place = v.strictObject({
	id: v.pipe(
		id,
		v.check((value) => !isMuscleId(value), 'a place may not carry the id of a muscle')
	),
	/** as a list shows it, without a side: "Bony tip of the shoulder" */
	name: words,
	/** Terminologia Anatomica, where it has a clean term for the place */
	la: v.optional(words),
	/** id of the region it belongs to */
	region: id,
	/** on the middle of the body, so without a side */
	midline: v.boolean(),
	/** what people say for it, lower case, beside what they say for the whole region */
	synonyms: v.array(v.pipe(words, v.regex(/^[^A-Z]*$/, 'synonyms are lower case')))
});

export type Place = Readonly<v.InferOutput<typeof place>>;

/** content/atlas/places.json: the places in the order in which the labels of the skin count them. */
export const placesFile = v.strictObject({
	/** of the borders and names as a whole */
	review,
	/** where the list comes from */
	source: words,
	places: v.pipe(v.array(place), v.minLength(1))
});

export type Places = Readonly<v.InferOutput<typeof placesFile>>;

/** The places that a region is divided into, in their order. */
export const placesOfRegion = (places: readonly Place[], region: string): readonly Place[] =>
	places.filter((one) => one.region === region);

/** The region that a place belongs to; undefined when no region is that. */
export const parentOf = (
	place: Pick<Place, 'region'>,
	regions: readonly Region[]
): Region | undefined => regions.find(({ id }) => id === place.region);

/** The part of the body that a place belongs to, by way of its region. */
export const areaOf = (
	place: Pick<Place, 'region'>,
	regions: readonly Region[]
): Area | undefined => parentOf(place, regions)?.area;

/**
 * What the list of places cannot know by itself, as sentences that begin with the place of the
 * fault; none when it is whole.
 *
 * A midline place may lie in a region that has sides, as the spine does in the lower back: it then
 * counts for both. A place with sides may lie in a midline region, as the side of the forehead does.
 */
export function checkPlaces(
	places: readonly Place[],
	regions: readonly Region[],
	muscleIds: ReadonlySet<string>
): string[] {
	const ids = places.map((one) => one.id);
	const known = new Map(regions.map((region) => [region.id, region]));
	return [
		...ids
			.filter((one, i) => ids.indexOf(one) !== i)
			.map((one) => `places ${one}: the id is used twice`),
		...ids
			.filter((one) => muscleIds.has(one))
			.map((one) => `places ${one}: a muscle has the same id`),
		...places
			.filter((one) => !known.has(one.region))
			.map((one) => `places ${one.id}: unknown region ${one.region}`),
		...places
			.filter((one) => known.has(one.id) && one.id !== one.region)
			.map((one) => `places ${one.id}: another region has the same id`),
		...regions
			.filter((region) => placesOfRegion(places, region.id).length === 0)
			.map((region) => `places: the region ${region.id} has no place`),
		...regions.flatMap((region) => onlyChildProblem(region, placesOfRegion(places, region.id)))
	];
}

/** An undivided region and its one place are the same spot of the body. */
function onlyChildProblem(region: Region, children: readonly Place[]): string[] {
	const [only] = children;
	if (!only || children.length > 1 || only.midline === region.midline) return [];
	return [`places ${only.id}: is all of ${region.id}, so midline must be ${region.midline}`];
}

/** The regions as a search knows them: they answer to the words of their places too. */
export function withPlaceWords<R extends Pick<Region, 'id' | 'synonyms'>>(
	regions: readonly R[],
	places: readonly Place[]
): readonly R[] {
	return regions.map((region) => {
		const said = placesOfRegion(places, region.id).flatMap(({ name, synonyms }) => [
			name.toLowerCase(),
			...synonyms
		]);
		return { ...region, synonyms: [...new Set([...region.synonyms, ...said])] };
	});
}
