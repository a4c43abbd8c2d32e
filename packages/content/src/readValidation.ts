import {
	type Place,
	type PrevalenceFile,
	placesFile,
	prevalenceFile,
	type Region,
	referencesFile,
	regionsFile,
	type ValidationCases,
	validationCasesFile
} from '@palpate/anatomy';
import { ContentError } from './contentError.ts';
import { freezeDeep } from './freezeDeep.ts';
import { ContentReader } from './readJson.ts';

const casesPath = 'atlas/validation-cases.json';
const prevalencePath = 'atlas/prevalence.json';

/** What the inference is held against, and what its priors may be set from. */
export interface Validation {
	readonly cases: ValidationCases;
	readonly prevalence: PrevalenceFile;
}

/**
 * Reads the published cases and the published prevalences. The site does not need them: only the
 * tools and tests that hold the inference against them do.
 *
 * @throws ContentError with a line for each mistake; one is a publication that stands in both files,
 * because then a prior would have seen the case it is tested with
 */
export function readValidation(folder: string): Validation {
	const reader = new ContentReader(folder);
	const cases = reader.read(casesPath, validationCasesFile)?.value;
	const prevalence = reader.read(prevalencePath, prevalenceFile)?.value;
	const regions = reader.read('atlas/regions.json', regionsFile)?.value;
	const places = reader.read('atlas/places.json', placesFile)?.value.places;
	const references = reader.read('references.json', referencesFile)?.value;
	if (cases && prevalence && regions && places && references) {
		const known = { midline: midlineOf(regions, places), references };
		reader.problems.push(
			...cases.cases.flatMap((it) => inFile(casesPath, it.id, checkCase(it, known))),
			...prevalence.entries.flatMap((it) =>
				inFile(prevalencePath, it.id, [
					...checkRef(it.ref, known),
					...it.pain.flatMap((place) => checkPlace({ place }, known))
				])
			),
			...usedTwice(cases, prevalence)
		);
	}
	reader.finish();
	if (!cases || !prevalence) throw new ContentError(['content: something is missing']);
	return freezeDeep({ cases, prevalence });
}

interface Known {
	/** whether a place or region lies on the middle of the body, by its id */
	readonly midline: ReadonlyMap<string, boolean>;
	readonly references: Readonly<Record<string, unknown>>;
}

/** An undivided region has the id of its one place, and they agree. */
const midlineOf = (regions: readonly Region[], places: readonly Place[]) =>
	new Map([...regions, ...places].map(({ id, midline }) => [id, midline]));

const checkCase = (it: ValidationCases['cases'][number], known: Known): string[] => [
	...checkRef(it.ref, known),
	...it.pain.flatMap((mark) => checkPlace(mark, known))
];

const checkRef = (ref: string, { references }: Known): string[] =>
	Object.hasOwn(references, ref) ? [] : [`references.json has no work ${ref}`];

function checkPlace(
	{ place, side }: { readonly place: string; readonly side?: string | undefined },
	{ midline }: Known
): string[] {
	const onMidline = midline.get(place);
	if (onMidline === undefined) return [`unknown place ${place}`];
	return onMidline && side ? [`${place} lies on the midline and has no side`] : [];
}

function usedTwice({ cases }: ValidationCases, { entries }: PrevalenceFile): string[] {
	const ofCases = new Set(cases.map(({ ref }) => ref));
	const both = new Set(entries.map(({ ref }) => ref).filter((ref) => ofCases.has(ref)));
	return [...both].map(
		(ref) => `content/${prevalencePath}: ${ref} is also used in content/${casesPath}`
	);
}

const inFile = (path: string, id: string, problems: readonly string[]) =>
	problems.map((problem) => `content/${path}, ${id}: ${problem}`);
