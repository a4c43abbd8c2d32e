// For tests alone: the atlas of content/ as it lies on disk, and a small made-up one.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Atlas } from './atlas.ts';
import { helplinesFile } from './helpline.ts';
import { type Muscle, muscleFile } from './muscle.ts';
import { type RedFlag, redFlagsFile } from './redFlag.ts';
import { referencesFile } from './reference.ts';
import { type Region, regionsFile } from './region.ts';

export const contentFolder = resolve(import.meta.dirname, '../../../content');

export const readJson = (path: string): unknown =>
	JSON.parse(readFileSync(join(contentFolder, path), 'utf8'));

export const muscleFiles = (): string[] =>
	globSync('atlas/muscles/*.json', { cwd: contentFolder }).sort();

export function readAtlas(): Atlas {
	return {
		regions: v.parse(regionsFile, readJson('atlas/regions.json')),
		redFlags: v.parse(redFlagsFile, readJson('atlas/red-flags.json')),
		helplines: v.parse(helplinesFile, readJson('atlas/helplines.json')),
		muscles: muscleFiles().map((file) => v.parse(muscleFile, readJson(file))),
		references: v.parse(referencesFile, readJson('references.json'))
	};
}

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

type Points = Muscle['triggerPoints'];

export function makePoint(given: Partial<Points[number]> & Pick<Points[number], 'refersTo'>) {
	return {
		id: 'trp1',
		where: 'Somewhere.',
		over: 'shin',
		evidence: 'expert-observation',
		sources: [{ ref: 'book', seen: 'not-opened', basis: 'general-knowledge' }],
		disputedBy: [],
		review: { status: 'unreviewed' },
		...given
	} satisfies Points[number];
}

export function makeMuscle(given: Partial<Muscle> & Pick<Muscle, 'id' | 'triggerPoints'>): Muscle {
	return {
		name: { en: given.id, la: given.id },
		side: 'paired',
		bodyArea: 'leg',
		about: 'A muscle.',
		innervation: ['a nerve'],
		action: 'Moves.',
		depth: 'superficial',
		loads: ['work'],
		notices: ['an ache'],
		helps: [
			{
				what: 'Rest',
				how: 'Rest it.',
				evidence: 'expert-opinion',
				sources: [{ ref: 'book', seen: 'not-opened', basis: 'general-knowledge' }]
			}
		],
		selfCare: { kind: 'steps', steps: ['Rest.'], stopIf: 'Stop if it hurts.' },
		alsoThinkOf: ['a joint'],
		cautions: [],
		...given
	};
}

/** Two places that may be ranked, one that may not; one muscle; one flag of each tier. */
export function makeAtlas(given: Partial<Atlas> = {}): Atlas {
	return {
		regions: [
			makeRegion({ id: 'shin', name: 'Shin' }),
			makeRegion({ id: 'heel', name: 'Heel' }),
			makeRegion({ id: 'belly', name: 'Belly', midline: true })
		],
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
	};
}
