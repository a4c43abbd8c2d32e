// For tests alone: the atlas of content/ as it lies on disk, and a small made-up one.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { notWritten } from './absence.ts';
import type { Atlas } from './atlas.ts';
import { helplinesFile } from './helpline.ts';
import { type Muscle, muscleFile } from './muscle.ts';
import type { MuscleRecord } from './muscleRecord.ts';
import { groupsOf, muscleShapesFile } from './muscleShape.ts';
import type { Place } from './place.ts';
import { placesFile } from './place.ts';
import { placeMapFile } from './placeMap.ts';
import { prevalenceFile } from './prevalence.ts';
import { type RedFlag, redFlagsFile } from './redFlag.ts';
import { referencesFile } from './reference.ts';
import { type Region, regionsFile } from './region.ts';
import type { TriggerPoint } from './triggerPoint.ts';

export const contentFolder = resolve(import.meta.dirname, '../../../content');

export const readJson = (path: string): unknown =>
	JSON.parse(readFileSync(join(contentFolder, path), 'utf8'));

export const muscleFiles = (): string[] =>
	globSync('atlas/muscles/*.json', { cwd: contentFolder }).sort();

export function readAtlas(): Atlas {
	return {
		regions: v.parse(regionsFile, readJson('atlas/regions.json')),
		places: v.parse(placesFile, readJson('atlas/places.json')).places,
		redFlags: v.parse(redFlagsFile, readJson('atlas/red-flags.json')),
		helplines: v.parse(helplinesFile, readJson('atlas/helplines.json')),
		placeMap: v.parse(placeMapFile, readJson('atlas/meshes/place-map.json')),
		groups: groupsOf(shapes()),
		prevalence: v.parse(prevalenceFile, readJson('atlas/prevalence.json')).entries,
		muscles: muscleFiles().map((file) => v.parse(muscleFile, readJson(file))),
		references: v.parse(referencesFile, readJson('references.json'))
	};
}

const shapes = () =>
	globSync('atlas/shapes/*.json', { cwd: contentFolder })
		.filter((file) => !file.endsWith('sections.json'))
		.flatMap((file) => v.parse(muscleShapesFile, readJson(file)).muscles);

export function makeRegion(given: Partial<Region> & { id: string }): Region {
	return {
		name: given.id,
		area: 'back',
		view: 'back',
		midline: false,
		synonyms: [],
		...given
	};
}

export function makeFlag(given: Partial<RedFlag> & { id: string }): RedFlag {
	return {
		question: 'Is it so?',
		tier: 'A',
		regions: 'any',
		why: 'It may be serious.',
		action: 'Please call.',
		numbers: ['111'],
		sources: [{ ref: 'book', seen: 'not-opened', basis: 'general-knowledge' }],
		review: { status: 'unreviewed' },
		...given
	};
}

const book = {
	evidence: 'expert-observation',
	cites: [{ ref: 'book', seen: 'not-opened', basis: 'general-knowledge' }],
	disputedBy: []
} as const;

type PointGiven = Partial<TriggerPoint> & Pick<TriggerPoint, 'refersTo'>;

export function makePoint(given: PointGiven): TriggerPoint {
	return {
		id: 'trp1',
		at: notWritten,
		depth: notWritten,
		where: 'Somewhere.',
		spread: false,
		over: 'shin',
		sources: book,
		review: { status: 'unreviewed' },
		...given
	};
}

export function makeMuscle(given: Partial<Muscle> & Pick<Muscle, 'id' | 'triggerPoints'>): Muscle {
	const says = (words: string) => [{ says: words, sources: book }];
	return {
		status: 'outline',
		name: { en: given.id, la: given.id, also: [] },
		side: 'paired',
		bodyArea: 'leg',
		about: 'A muscle.',
		anatomy: book,
		review: { status: 'unreviewed' },
		attachments: notWritten,
		innervation: [{ nerve: 'a nerve', roots: ['L5'] }],
		action: 'Moves.',
		fibreDirection: notWritten,
		depth: 'superficial',
		otherEffects: notWritten,
		keySatellites: notWritten,
		motorPoints: notWritten,
		loads: says('work'),
		notices: says('an ache'),
		mimics: [{ says: 'a joint', excludeFirst: [], sources: book }],
		helps: {
			'hands-on': [{ what: 'Rest', how: 'Rest it.', grade: 'expert-opinion', sources: book }],
			needling: notWritten,
			movement: notWritten,
			'load-and-posture': notWritten
		},
		selfCare: { kind: 'steps', steps: ['Rest.'], stopIf: 'Stop if it hurts.' },
		practice: book,
		cautions: [],
		...given
	};
}

/** A record as it is written, whole, with the least that it may hold. */
export function makeRecord(given: Partial<MuscleRecord> = {}): MuscleRecord {
	const { disputedBy: _none, ...cited } = book;
	return structuredClone({
		id: 'soleus',
		status: 'outline',
		name: { en: 'Soleus', la: 'Musculus soleus' },
		side: 'paired',
		bodyArea: 'leg',
		about: 'A muscle.',
		sources: { anatomy: cited, pattern: cited, practice: cited },
		review: { status: 'unreviewed' },
		innervation: [{ nerve: 'Tibial nerve', roots: ['S1'] }],
		action: 'Moves.',
		depth: 'superficial',
		triggerPoints: [
			{
				id: 'trp1',
				where: 'Somewhere.',
				over: 'shin',
				refersTo: [{ region: 'heel', extent: 'essential', weight: 0.9 }]
			}
		],
		...given
	}) as unknown as MuscleRecord;
}

/** Two places that may be ranked, one that may not; one muscle; one flag of each tier. */
export function makeAtlas(given: Partial<Atlas> = {}): Atlas {
	const atlas = {
		regions: [
			makeRegion({ id: 'shin', name: 'Shin' }),
			makeRegion({ id: 'heel', name: 'Heel' }),
			makeRegion({ id: 'belly', name: 'Belly', midline: true })
		],
		places: [],
		placeMap: {},
		groups: {},
		prevalence: [],
		redFlags: [
			makeFlag({ id: 'caution', tier: 'D' }),
			makeFlag({ id: 'unwell', tier: 'C' }),
			makeFlag({ id: 'clot', tier: 'B', regions: ['shin', 'heel'] }),
			makeFlag({ id: 'stroke', tier: 'A' })
		],
		helplines: [
			{
				id: '111',
				name: 'Emergency',
				shown: '111',
				dial: '111',
				for: 'Danger.',
				hours: 'Free.',
				sources: [{ ref: 'book', seen: 'not-opened', basis: 'general-knowledge' }],
				review: { status: 'unreviewed' }
			}
		],
		muscles: [
			makeMuscle({
				id: 'soleus',
				triggerPoints: [
					makePoint({ refersTo: [{ region: 'heel', extent: 'essential', weight: 0.9 }] })
				]
			})
		],
		references: { book: { id: 'book', type: 'book', title: 'A book', seen: 'not-opened' } },
		...given
	} satisfies Atlas;
	const places = given.places ?? atlas.regions.map(wholePlace);
	const placeMap = Object.fromEntries(
		places.map(({ id }) => [id, { squareCentimetres: 40, beside: {}, across: {} }])
	);
	return { ...atlas, places, placeMap: given.placeMap ?? placeMap };
}

/** A region's only place, of the same name. */
const wholePlace = ({ id, name, midline }: Region): Place => ({
	id,
	name,
	region: id,
	midline,
	synonyms: []
});
