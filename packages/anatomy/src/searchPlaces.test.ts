// Whether everyday words lead to the place that is meant, over the atlas as it lies on disk.
import { expect, test } from 'vitest';
import { saysNothing, searchPlaces, surePlace } from './searchPlaces.ts';
import { readAtlas } from './testing.ts';

const { regions } = readAtlas();
const found = (said: string) => searchPlaces(regions, said).map(({ place }) => place);

test.each([
	['forehead', 'forehead'],
	['Pain above my eyes', 'forehead'],
	['side of my head', 'temple'],
	['migraine', 'temple'],
	['behind my eye', 'eye'],
	['my jaw clicks', 'ear'],
	['earache', 'ear'],
	['cheekbone', 'cheek'],
	['I clench my teeth at night, clenched teeth', 'jaw'],
	['sore chin', 'mouth'],
	['adams apple', 'throat'],
	['crick in the neck', 'side-of-neck'],
	['collar bone', 'collarbone'],
	['deep in my shoulder', 'front-of-shoulder'],
	['frozen shoulder', 'front-of-shoulder'],
	['side of the shoulder', 'outer-upper-arm'],
	['under my breast', 'chest'],
	['middle of my chest', 'breastbone'],
	['ARMPIT', 'side-of-ribs'],
	['biceps', 'front-of-upper-arm'],
	['golfers elbow', 'inner-elbow'],
	['inside of the forearm', 'inner-forearm'],
	['carpal tunnel', 'front-of-wrist'],
	['palm of my hand', 'palm'],
	['base of my thumb', 'thumb'],
	['pinky', 'fingers'],
	['pit of my stomach', 'upper-belly'],
	['love handles', 'side-of-belly'],
	['puku', 'lower-belly'],
	['period pain', 'lower-belly'],
	['below the belly button', 'lower-belly'],
	['hip flexor', 'front-of-hip'],
	['groin strain', 'groin'],
	['testicles', 'genitals'],
	['between my legs', 'genitals'],
	['quads', 'front-of-thigh'],
	['ITB', 'outer-thigh'],
	['between my thighs', 'inner-thigh'],
	['knee cap', 'front-of-knee'],
	['my knee hurts', 'front-of-knee'],
	['inside of my knee', 'inner-knee'],
	['shin splints', 'shin'],
	['outside of my calf', 'outside-of-lower-leg'],
	['rolled my ankle', 'outer-ankle'],
	['where the laces are', 'top-of-foot'],
	['bunion', 'big-toe'],
	['little toe', 'toes'],
	['back of my head', 'back-of-head'],
	['where my neck meets the skull', 'base-of-skull'],
	['stiff neck', 'back-of-neck'],
	['neck', 'back-of-neck'],
	['tight shoulders', 'top-of-shoulder'],
	['between my neck and my shoulder', 'top-of-shoulder'],
	['behind the shoulder joint', 'back-of-shoulder'],
	['shoulder blade', 'shoulder-blade'],
	['behind my shoulder blade', 'between-shoulder-blades'],
	['between the shoulder blades', 'between-shoulder-blades'],
	['between my shoulderblades', 'between-shoulder-blades'],
	['under the left shoulder blade', 'between-shoulder-blades'],
	['bra line', 'middle-back'],
	['low back', 'lower-back'],
	['I put my back out', 'lower-back'],
	['crook back', 'lower-back'],
	['small of my back', 'lower-back'],
	['kidneys', 'flank'],
	['SI joint', 'base-of-spine'],
	['coccyx', 'tailbone'],
	['sit bone', 'buttock'],
	['sit bones', 'buttock'],
	['bum cheek', 'buttock'],
	['sciatica', 'buttock'],
	['the hip I lie on', 'outer-hip'],
	['bingo wings', 'back-of-upper-arm'],
	['tennis elbow', 'outer-elbow'],
	['funny bone', 'point-of-elbow'],
	['top of my forearm', 'back-of-forearm'],
	['back of my wrist', 'back-of-wrist'],
	['knuckles', 'back-of-hand'],
	['back of my hand', 'back-of-hand'],
	['pulled a hammy', 'back-of-thigh'],
	['behind my knee', 'back-of-knee'],
	['cramp in my calf', 'calf'],
	['Achilles', 'back-of-ankle'],
	['under my heel', 'heel'],
	['ball of the foot', 'sole'],
	['plantar fasciitis', 'sole'],
	['kakī', 'side-of-neck'],
	['KAKI', 'side-of-neck'],
	['turi', 'front-of-knee']
])('"%s" finds %s first', (said, place) => {
	expect(found(said)[0]).toBe(place);
});

test.each(regions.map((r) => [r.name, r.id] as const))('%s is found by its name', (name, id) => {
	expect(found(name)[0]).toBe(id);
	expect(found(`my ${name.toUpperCase()}!`)[0]).toBe(id);
});

test('each saying finds its place, be it among others', () => {
	const lost = regions.flatMap(({ id, synonyms }) =>
		synonyms.filter((said) => !found(said).includes(id)).map((said) => `${id}: ${said}`)
	);
	expect(lost).toEqual([]);
});

test.each(['', '   ', 'pain', 'it hurts', 'my', '!!!', 'xylophone'])(
	'"%s" finds nothing',
	(said) => {
		expect(found(said)).toEqual([]);
	}
);

test.each([
	['tem', 'temple'],
	['shoulder bl', 'shoulder-blade'],
	['behind my sh', 'back-of-shoulder'],
	['behind my shoulder bl', 'between-shoulder-blades'],
	['inside of my kn', 'inner-knee'],
	['achil', 'back-of-ankle'],
	['kneec', 'front-of-knee']
])('the beginning "%s" finds %s first', (typed, place) => {
	expect(found(typed)[0]).toBe(place);
});

test('a whole sentence is understood by the place in it', () => {
	expect(found('It has been sore behind my shoulder blade since I painted the ceiling')[0]).toBe(
		'between-shoulder-blades'
	);
});

test('a word that many places share finds them all, best first', () => {
	const fits = searchPlaces(regions, 'knee').map(({ fit }) => fit);
	expect(found('knee')).toEqual(
		expect.arrayContaining(['front-of-knee', 'inner-knee', 'back-of-knee'])
	);
	expect(fits).toEqual(fits.toSorted((a, b) => b - a));
	for (const fit of fits) expect(fit > 0 && fit <= 1).toBe(true);
});

test('equal fits stand in the order of the places, and asking twice gives the same', () => {
	const twins = ['b', 'a'].map((id) => ({ id, name: 'Elbow', synonyms: [] }));
	expect(searchPlaces(twins, 'elbow').map(({ place }) => place)).toEqual(['b', 'a']);
	expect(searchPlaces(regions, 'shoulder')).toEqual(searchPlaces(regions, 'shoulder'));
});

test('endless words take no longer than a sentence, and say no more', () => {
	expect(found(`heel ${'so '.repeat(50_000)}`)[0]).toBe('heel');
	expect(found(`heel ${'blah '.repeat(15)}`)).toEqual(found(`heel ${'blah '.repeat(9000)}`));
});

const sure = (said: string) => surePlace(searchPlaces(regions, said), said);

test.each([
	['funny bone', 'point-of-elbow'],
	['behind my shoulder blade', 'between-shoulder-blades'],
	['my bra line', 'middle-back'],
	['sciatica', 'buttock']
])('"%s" can only be %s', (said, place) => {
	expect(sure(said)).toBe(place);
});

test.each([
	'shoulder',
	'ankle',
	'elbow',
	'hip',
	'headache',
	'between legs and sky',
	'pain',
	'xylophone'
])('"%s" leaves a doubt', (said) => {
	expect(sure(said)).toBeUndefined();
});

test('what names nothing is told apart from what is not known', () => {
	expect(['', 'my', 'it hurts in the', '…'].map(saysNothing)).toEqual([true, true, true, true]);
	expect(['xylophone', 'my h'].map(saysNothing)).toEqual([false, false]);
});
