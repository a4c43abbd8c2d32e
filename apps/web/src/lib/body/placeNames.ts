import regions from '../../../../../content/atlas/regions.json';

/** Names of the places by id, for figures that stand where no atlas is at hand. */
export const placeNames: ReadonlyMap<string, string> = new Map(
	regions.map(({ id, name }) => [id, name])
);
