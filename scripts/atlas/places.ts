/**
 * `npm run atlas:places [-- word]`: the names that a muscle's record may use. Regions with their
 * places, landmarks, lines of the limbs and levels of the spine; of those whose name or area holds
 * the word.
 */
import { boneIds, spineLevels } from '@palpate/anatomy';
import { readKnown } from './committedAtlas.ts';

const [word = ''] = process.argv.slice(2);
const { regions, places, landmarks, redFlags, references } = readKnown();
const holds = (...texts: readonly string[]) => texts.some((text) => text.includes(word));

const areas = Map.groupBy(
	regions.filter(({ id, area, name, synonyms }) =>
		holds(id, area, name.toLowerCase(), ...synonyms, ...placesOf(id))
	),
	({ area }) => area
);
for (const [area, list] of areas) {
	console.log(`\n${area}`);
	for (const { id, midline, neverPress } of list) {
		const marks = [midline ? 'midline' : '', neverPress ? 'never pressed' : ''].filter(Boolean);
		console.log(`  region ${id}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`);
		console.log(`    ${placesOf(id).join('  ')}`);
	}
}
console.log('\n* on the midline, so without a side\n\nlandmarks');
for (const { id, name } of landmarks.filter(({ id, name }) => holds(id, name)))
	console.log(`  ${id.padEnd(32)} the ${name}`);
if (word === '') {
	console.log(`\nlines to measure along\n  ${boneIds.join('  ')}`);
	console.log(`\nlevels of the spine\n  ${spineLevels.join('  ')}`);
	console.log(
		`\nsafety questions\n  ${redFlags.map(({ id, tier }) => `${id} (${tier})`).join('  ')}`
	);
	console.log('\nworks in references.json');
	for (const { id, title, seen } of Object.values(references))
		console.log(`  ${id.padEnd(26)} ${seen.padEnd(11)} ${title.slice(0, 90)}`);
}

function placesOf(region: string): readonly string[] {
	return places
		.filter((place) => place.region === region)
		.map((place) => (place.midline ? `${place.id}*` : place.id));
}
