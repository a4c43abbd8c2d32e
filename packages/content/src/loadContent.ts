import {
	type Atlas,
	checkAtlas,
	groupsOf,
	helplinesFile,
	type Muscle,
	type MuscleShape,
	muscleFile,
	type Place,
	type PointAddresses,
	placeMapFile,
	placesFile,
	prevalenceFile,
	redFlagsFile,
	referencesFile,
	regionsFile,
	type Section
} from '@palpate/anatomy';
import type { Body } from '@palpate/drawing';
import type { HolidayTable } from '@palpate/scheduling';
import { type AccContributions, accContributions } from './acc.ts';
import { type Article, readArticles } from './articles.ts';
import { checkClinic, checkClinics } from './checkClinics.ts';
import { checkExampleData } from './checkExampleData.ts';
import { type Clinic, clinicSchema } from './clinic.ts';
import { ContentError } from './contentError.ts';
import { type ExampleData, exampleDataSchema } from './exampleData.ts';
import { freezeDeep } from './freezeDeep.ts';
import { readGlossary, type Term } from './glossary.ts';
import { holidayTableSchema } from './holidays.ts';
import { type Pages, pageHead, readPages } from './pages.ts';
import { type Landmarks, readBody } from './readBody.ts';
import { ContentReader } from './readJson.ts';
import { readPoints } from './readPoints.ts';
import { type FibreFiles, readShapeLists, readShapes, type ShapeLists } from './readShapes.ts';

/** All of content/, read once, checked, and frozen. */
export interface Content {
	readonly atlas: Atlas;
	/** the figure's skin and its places; typed arrays cannot be frozen, nobody writes to them */
	readonly body: Body;
	/** by vertex of the skin, how much of its sky is open, 0 to 255: for shading */
	readonly openness: Uint8Array<ArrayBuffer>;
	/** the places of the skin, without sides, in the order of their regions */
	readonly places: readonly Place[];
	/** the words in which spots on the skin are described */
	readonly landmarks: Landmarks;
	/** where the muscles lie on the figure, by body area: more of them than have a record yet */
	readonly shapes: readonly MuscleShape[];
	/** by body area, the file of its muscles' fibres: `decodeFibres` of the drawing package reads it */
	readonly fibres: FibreFiles;
	/** where on the skin the points of the muscles' records lie: on the left or the midline */
	readonly points: PointAddresses;
	/** cuts through the body, which the shapes of hidden muscles name */
	readonly sections: readonly Section[];
	readonly clinics: readonly Clinic[];
	/** the hub's articles, for every clinic */
	readonly articles: readonly Article[];
	/** each clinic's own pages, by its slug and the page's id */
	readonly pages: Readonly<Record<string, Pages>>;
	/** what a service is, for every clinic that offers it; by the service's id */
	readonly serviceTexts: Pages;
	/** pages of the atlas, for every clinic; by the file's name */
	readonly texts: Pages;
	/** the field's terms, from A to Z */
	readonly glossary: readonly Term[];
	readonly acc: AccContributions;
	readonly holidays: HolidayTable;
	/** by slug; only fictional clinics have any */
	readonly examples: Readonly<Record<string, ExampleData>>;
}

/** @throws ContentError, with a line for each mistake that names file and path */
export function loadContent(folder: string): Content {
	const reader = new ContentReader(folder);
	const shapeLists = readShapeLists(reader);
	const atlas = shapeLists && readAtlas(reader, shapeLists);
	const clinics = readClinics(reader);
	const holidays = reader.read('holidays/nz-wellington.json', holidayTableSchema)?.value;
	if (reader.problems.length === 0) reader.problems.push(...checkClinics(clinics));
	const references = atlas?.references ?? {};
	const pages = Object.fromEntries(
		clinics.map(({ slug }) => [slug, readClinicPages(reader, slug, references)])
	);
	const serviceTexts = readPages(reader, 'services', references, pageHead);
	const texts = readPages(reader, 'texts', references, pageHead);
	const glossary = readGlossary(reader, references);
	const acc = reader.read('acc/contributions.json', accContributions)?.value;
	const articles = readArticles(reader, references);
	const figure = atlas && readBody(reader, atlas);
	const muscleShapes = atlas && figure && readShapes(reader, shapeLists, atlas, figure);
	const points = atlas && readPoints(reader, atlas.muscles);
	const landmarks = new Set(figure?.landmarks.list.map(({ id }) => id));
	const examples = readExamples(reader, clinics, atlas && figure && { atlas, landmarks });
	reader.finish();
	if (!atlas || !figure || !muscleShapes || !points || !holidays || !acc)
		throw new ContentError(['content: something is missing']);
	return Object.freeze({
		...freezeDeep({
			places: atlas.places,
			landmarks: figure.landmarks,
			shapes: muscleShapes.shapes,
			sections: muscleShapes.sections,
			points,
			atlas,
			clinics,
			pages,
			serviceTexts,
			texts,
			glossary,
			articles,
			acc,
			holidays,
			examples
		}),
		body: figure.body,
		openness: figure.openness,
		fibres: muscleShapes.fibres
	});
}

function readAtlas(reader: ContentReader, shapes: ShapeLists): Atlas | undefined {
	const regions = reader.read('atlas/regions.json', regionsFile)?.value;
	const places = reader.read('atlas/places.json', placesFile)?.value.places;
	const redFlags = reader.read('atlas/red-flags.json', redFlagsFile)?.value;
	const helplines = reader.read('atlas/helplines.json', helplinesFile)?.value;
	const references = reader.read('references.json', referencesFile)?.value;
	const muscles = readMuscles(reader);
	const placeMap = reader.read('atlas/meshes/place-map.json', placeMapFile)?.value;
	const prevalence = reader.read('atlas/prevalence.json', prevalenceFile)?.value.entries;
	if (!placeMap || !prevalence) return undefined;
	const groups = groupsOf(shapes.flatMap((list) => list.shapes));
	if (!regions || !places || !redFlags || !helplines || !references) return undefined;
	const known = { regions, places, placeMap, redFlags, helplines, references };
	const atlas = { ...known, muscles, groups, prevalence };
	if (reader.problems.length === 0) reader.problems.push(...checkAtlas(atlas).map(withFile));
	return atlas;
}

/** `muscles/soleus trp1: …` becomes `content/atlas/muscles/soleus.json, trp1: …` */
const withFile = (problem: string) =>
	problem.replace(/^(\S+) (.*?): /, 'content/atlas/$1.json, $2: ');

function readMuscles(reader: ContentReader): readonly Muscle[] {
	return reader.list('atlas/muscles').flatMap((name) => {
		const read = reader.read(`atlas/muscles/${name}`, muscleFile);
		if (read && `${read.value.id}.json` !== name)
			reader.problems.push(
				`${read.file}, id: must equal the name of the file, was "${read.value.id}"`
			);
		return read ? [read.value] : [];
	});
}

function readClinics(reader: ContentReader): readonly Clinic[] {
	return reader.list('clinics').flatMap((folder) => {
		const read = reader.read(`clinics/${folder}/clinic.json`, clinicSchema);
		if (!read) return [];
		reader.problems.push(...checkClinic(read.value, read.file, folder));
		return [read.value];
	});
}

/** The pages that the site's navigation leads to, so that no clinic may be without. */
const needed = ['about', 'pricing', 'acc', 'join-us', 'complaints', 'accessibility'];

function readClinicPages(
	reader: ContentReader,
	slug: string,
	references: Atlas['references']
): Pages {
	const path = `clinics/${slug}/pages`;
	const there = reader.listIfThere(path);
	for (const id of needed)
		if (!there.includes(`${id}.md`)) reader.problems.push(`content/${path}/${id}.md: is missing`);
	return readPages(reader, path, references, pageHead);
}

function readExamples(
	reader: ContentReader,
	clinics: readonly Clinic[],
	places: Parameters<typeof checkExampleData>[2] | undefined
): Readonly<Record<string, ExampleData>> {
	const examples: Record<string, ExampleData> = {};
	for (const clinic of clinics) {
		const path = `clinics/${clinic.slug}/example-data.json`;
		if (!reader.list(`clinics/${clinic.slug}`).includes('example-data.json')) continue;
		if (!clinic.fictional)
			reader.problems.push(`content/${path}: only a fictional clinic may have example clients`);
		const read = reader.read(path, exampleDataSchema);
		if (!read) continue;
		examples[clinic.slug] = read.value;
		if (places) reader.problems.push(...checkExampleData(read.value, clinic, places, read.file));
	}
	return examples;
}
