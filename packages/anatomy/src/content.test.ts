// What the files under content/atlas promise, read from disk as the site will read them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { filled } from './absence.ts';
import { checkAtlas } from './atlas.ts';
import { placesWithoutMuscles } from './explain.ts';
import { isNeverPressedAlone } from './help.ts';
import { isMuscleId } from './muscleIds.ts';
import { questionsFor, rankable } from './screening.ts';
import { contentFolder, muscleFiles, readAtlas } from './testing.ts';
import { regionZones } from './zones.ts';

const atlas = readAtlas();
const { muscles, redFlags, regions } = atlas;
const views = ['front', 'back'] as const;

test('the atlas is whole', () => {
	expect(checkAtlas(atlas)).toEqual([]);
});

test.each(views)('at least 20 places are named on the %s', (view) => {
	expect(regions.filter((r) => r.view === view).length).toBeGreaterThanOrEqual(20);
});

test('no place carries the id of a muscle', () => {
	expect(regions.filter((r) => isMuscleId(r.id))).toEqual([]);
});

/** Public since v1 and kept for ever: add to this list, never take from it. */
const promisedPlaces = [
	...['forehead', 'temple', 'eye', 'ear', 'cheek', 'jaw', 'mouth', 'throat', 'side-of-neck'],
	...['collarbone', 'front-of-shoulder', 'outer-upper-arm', 'chest', 'breastbone', 'side-of-ribs'],
	...['front-of-upper-arm', 'inner-elbow', 'inner-forearm', 'front-of-wrist', 'palm', 'thumb'],
	...['fingers', 'upper-belly', 'side-of-belly', 'lower-belly', 'front-of-hip', 'groin'],
	...['front-of-thigh', 'outer-thigh', 'inner-thigh', 'front-of-knee', 'inner-knee', 'shin'],
	...['outside-of-lower-leg', 'front-of-ankle', 'outer-ankle', 'top-of-foot', 'big-toe', 'toes'],
	...['back-of-head', 'base-of-skull', 'back-of-neck', 'top-of-shoulder', 'back-of-shoulder'],
	...['shoulder-blade', 'between-shoulder-blades', 'middle-back', 'lower-back', 'flank'],
	...['base-of-spine', 'tailbone', 'buttock', 'outer-hip', 'back-of-upper-arm', 'outer-elbow'],
	...['point-of-elbow', 'back-of-forearm', 'back-of-wrist', 'back-of-hand', 'back-of-thigh'],
	...['back-of-knee', 'calf', 'back-of-ankle', 'heel', 'sole', 'genitals']
];

test('every place that was ever published is still there', () => {
	expect(regions.map((r) => r.id)).toEqual(expect.arrayContaining(promisedPlaces));
});

test('names are told apart, and no two synonyms of a place are the same', () => {
	expect(new Set(regions.map((r) => r.name)).size).toBe(regions.length);
	for (const { synonyms } of regions) expect(new Set(synonyms).size).toBe(synonyms.length);
});

test('the genitals have safety questions and no ranking; every other place may be ranked', () => {
	const unranked = regions.filter((r) => !rankable(atlas, r.id)).map((r) => r.id);
	expect(unranked).toEqual(['genitals']);
	expect(regions.find((r) => r.id === 'genitals')?.noRankingBecause).toMatch(/doctor/);
	const own = redFlags.filter((f) => f.regions !== 'any' && f.regions.includes('genitals'));
	expect(own.map((f) => f.tier)).toEqual(expect.arrayContaining(['A', 'B']));
});

test('every place that may be ranked has an answer', () => {
	expect(placesWithoutMuscles(atlas)).toEqual([]);
});

test('every place that a muscle refers to may be ranked, save the genitals', () => {
	const reached = new Set(
		muscles.flatMap((m) =>
			m.triggerPoints.flatMap((p) => regionZones(p.refersTo, atlas).map((z) => z.region))
		)
	);
	const unranked = [...reached].filter((id) => !rankable(atlas, id));
	expect(unranked.filter((id) => id !== 'genitals')).toEqual([]);
});

test('a person with one marked place meets at most nine questions', () => {
	const counts = regions.map((r) => [r.id, questionsFor(atlas, [r.id]).length] as const);
	expect(counts.filter(([, n]) => n > 9)).toEqual([]);
});

test('the questions that everybody meets begin with stroke, and heart is next where it may be', () => {
	expect(questionsFor(atlas, [])[0]?.id).toBe('stroke');
	const chest = questionsFor(atlas, ['chest']).map((flag) => flag.id);
	expect(chest.slice(0, 3)).toEqual(['stroke', 'heart-or-artery', 'lung']);
});

const asked = (place: string) => questionsFor(atlas, [place]).map((flag) => flag.id);

test.each([
	...['chest', 'breastbone', 'jaw', 'throat', 'side-of-neck', 'back-of-neck', 'front-of-upper-arm'],
	...['inner-forearm', 'between-shoulder-blades', 'middle-back', 'upper-belly']
])('pain at %s can come from the heart, and one question asks about it', (place) => {
	expect(asked(place).filter((id) => id === 'heart' || id === 'heart-or-artery')).toHaveLength(1);
});

test.each([
	...['chest', 'breastbone', 'upper-belly', 'side-of-belly', 'lower-belly', 'groin', 'genitals'],
	...['between-shoulder-blades', 'middle-back', 'lower-back', 'flank']
])('at %s a sudden, very strong pain is asked about first of all: the aorta', (place) => {
	const urgent = redFlags.filter((f) => f.id === 'heart-or-artery' || f.id === 'tearing-pain');
	expect(urgent.filter((f) => f.regions.includes(place)).map((f) => f.tier)).toEqual(['A']);
});

test.each([
	['upper-belly', /vomit blood|black or bloody/, 'A'],
	['upper-belly', /eyes or skin yellow/, 'B'],
	['side-of-belly', /could you be pregnant/i, 'A'],
	['lower-belly', /could you be pregnant/i, 'A'],
	['lower-belly', /hard or too sore to touch/, 'A'],
	['lower-belly', /pass no urine/, 'A'],
	['lower-belly', /lump not go back/, 'A'],
	['lower-belly', /moved low on the right/, 'B'],
	['lower-belly', /passing urine burn/, 'B'],
	['lower-belly', /unusual discharge/, 'B'],
	['lower-belly', /no doctor looked/, 'C'],
	['flank', /blood in it/, 'B'],
	['groin', /testicle/, 'A'],
	['groin', /lump that will not go back/, 'A'],
	['groin', /not walk four steps/, 'B'],
	['groin', /child or teenager/, 'B'],
	['genitals', /testicle/, 'A'],
	['genitals', /pass no urine/, 'A'],
	['genitals', /numb between the legs/, 'A'],
	['back-of-neck', /65 or over/, 'A'],
	['back-of-neck', /other recent knock/, 'B'],
	['base-of-skull', /knock your head or neck/, 'B'],
	['top-of-shoulder', /belly pain as well/, 'A'],
	['front-of-shoulder', /past cancer with pain that never eases/, 'B'],
	['front-of-shoulder', /ever had cancer/, 'C']
])('at %s somebody is asked: %s (%s)', (place, words, tier) => {
	const tiers = questionsFor(atlas, [place])
		.filter((flag) => words.test(flag.question))
		.map((flag) => flag.tier);
	expect(tiers).toContain(tier);
});

test('a calf is asked about a clot, and a lower back about the nerves at the end of the spine', () => {
	expect(questionsFor(atlas, ['calf']).map((f) => f.id)).toContain('leg-clot');
	expect(questionsFor(atlas, ['lower-back']).map((f) => f.id)).toContain('cauda-equina');
});

test('an emergency has 111 first, and every flag has a number that answers day and night', () => {
	for (const flag of redFlags) {
		if (flag.tier === 'A') expect(flag.numbers[0]).toBe('111');
		for (const id of flag.numbers) {
			expect(atlas.helplines.find((line) => line.id === id)?.hours).toMatch(/day and night/);
		}
	}
});

test('the numbers are these', () => {
	expect(atlas.helplines.map(({ id, shown, dial, text }) => [id, shown, dial, text])).toEqual([
		['111', '111', '111', undefined],
		['healthline', '0800 611 116', '0800611116', undefined],
		['1737', '1737', '1737', '1737']
	]);
});

test('at least 40 muscles from every part of the body, each file named after its id', () => {
	expect(muscles.length).toBeGreaterThanOrEqual(40);
	expect(muscleFiles().map((file) => basename(file, '.json'))).toEqual(muscles.map((m) => m.id));
	expect(new Set(muscles.map((m) => m.bodyArea)).size).toBeGreaterThanOrEqual(9);
});

test('each pattern names a work and who disputes it, and nobody vouches for a book not opened', () => {
	for (const { sources } of muscles.flatMap((m) => m.triggerPoints)) {
		expect(sources.disputedBy.map((c) => c.ref)).toContain('quintner-2015');
		for (const cited of sources.cites.filter(({ seen }) => seen === 'not-opened'))
			expect(cited.at).toMatch(/^chapters? \d+/);
	}
});

test('whatever lies at the front and side of the neck, in the armpit, the groin, behind the knee or in the pelvic floor is left to practitioners', () => {
	const steps = muscles.filter((m) => filled(m.selfCare)?.kind === 'steps').map((m) => m.id);
	expect(steps.filter(isNeverPressedAlone)).toEqual([]);
	const presses = muscles
		.flatMap((m) => m.triggerPoints.map(({ over }) => ({ id: m.id, over })))
		.filter(({ over }) => regions.find(({ id }) => id === over)?.neverPress);
	expect(presses.filter(({ id }) => steps.includes(id))).toEqual([]);
});

test.each([
	'trapezius-upper',
	'levator-scapulae',
	'rhomboids',
	'supraspinatus',
	'infraspinatus',
	'scalene-middle',
	'pectoralis-major-sternal',
	'pectoralis-major-clavicular',
	'subclavius',
	'serratus-anterior',
	'intercostals',
	'external-oblique',
	'latissimus-dorsi'
])('%s warns of the lung', (id) => {
	const muscle = muscles.find((m) => m.id === id);
	expect(JSON.stringify([muscle?.cautions, muscle?.helps])).toMatch(/lung/);
});

test('no sentence about a place stumbles over its name', () => {
	for (const { name } of regions)
		expect(name).not.toMatch(/^(around|behind|between|below|above) /i);
});

test('nobody is told what causes their pain, or promised relief', () => {
	const text = JSON.stringify([muscles, redFlags, regions, atlas.helplines]);
	expect(text).not.toMatch(/caused by|cures?\b|guarantee|proven|will relieve/i);
	expect(text).not.toContain('\u2014');
});

test('questions are short: at most 40 words', () => {
	const long = redFlags.filter((flag) => flag.question.split(/\s+/).length > 40);
	expect(long.map((flag) => flag.id)).toEqual([]);
});

test('every work on the list is cited: in the atlas, in an article, about a service or as a case', () => {
	const text = [
		JSON.stringify([muscles, redFlags, atlas.helplines]),
		...['validation-cases', 'prevalence'].map((name) => JSON.stringify(jsonIn(`atlas/${name}`))),
		...textsIn('services'),
		...textsIn('articles')
	].join();
	const unused = Object.keys(atlas.references).filter(
		(key) => !text.includes(`"ref":"${key}"`) && !text.includes(`[^${key}]`)
	);
	expect(unused.filter((key) => key !== 'fernandez-2018')).toEqual([]); // kept for the page on how sure we are
});

const jsonIn = (name: string): unknown =>
	JSON.parse(readFileSync(join(contentFolder, `${name}.json`), 'utf8'));

/** The Markdown in a folder of content/, none where there is no such folder. */
function textsIn(folder: string): readonly string[] {
	const path = join(contentFolder, folder);
	if (!existsSync(path)) return [];
	return readdirSync(path)
		.filter((name) => name.endsWith('.md'))
		.map((name) => readFileSync(join(path, name), 'utf8'));
}
