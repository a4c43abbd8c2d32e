import { muscleFiles, readJson } from './committedAtlas.ts';
import { randomFrom } from './random.ts';

/** Every reference that a value names, at any depth: each object with a `ref` is a citation. */
export function refsIn(value: unknown): readonly string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own = 'ref' in value && typeof value.ref === 'string' ? [value.ref] : [];
	return [...own, ...Object.values(value).flatMap(refsIn)];
}

/** The works that the muscles' records cite, each once, in the order of their keys. */
export const citedRefs = (): readonly string[] => {
	const known = new Set(Object.keys(readJson('references.json') as object));
	const cited = new Set(muscleFiles().flatMap((file) => refsIn(readJson(file))));
	return [...cited].filter((key) => known.has(key)).sort();
};

/** So many of the keys, none twice; fewer when there are fewer. */
export function draw(keys: readonly string[], count: number, seed: number): readonly string[] {
	const random = randomFrom(seed);
	const left = [...keys];
	const drawn: string[] = [];
	while (drawn.length < count && left.length > 0) {
		drawn.push(...left.splice(Math.floor(random.next() * left.length), 1));
	}
	return drawn;
}
