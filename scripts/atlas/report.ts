/**
 * `npm run atlas:report`: how far the atlas is. Writes docs/validation/atlas.md and heat-map.svg
 * beside it; the same atlas gives the same page.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Atlas, filled, rankable } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import { contentFolder } from './committedAtlas.ts';
import { heatMap } from './heatMap.ts';
import {
	citationTallies,
	fieldTallies,
	mappedTallies,
	mostEmpty,
	type PlaceTally,
	placeTallies,
	tooOftenEmpty
} from './tally.ts';

const folder = resolve(import.meta.dirname, '../../docs/validation');
const { atlas, shapes } = loadContent(contentFolder);
const places = placeTallies(atlas);

function byMuscle({ muscles }: Atlas): string {
	const areas = Map.groupBy(muscles, ({ bodyArea }) => bodyArea);
	const written = new Set(muscles.map(({ id }) => id));
	const rows = [...Map.groupBy(shapes, ({ bodyArea }) => bodyArea)].map(([area, all]) => {
		const list = areas.get(area) ?? [];
		const complete = list.filter(({ status }) => status === 'complete').length;
		const points = list.flatMap(({ triggerPoints }) => triggerPoints);
		const placed = points.filter(({ at }) => filled(at)).length;
		const motor = list.filter((muscle) => filled(muscle.motorPoints)).length;
		const missing = all.filter(({ id }) => !written.has(id)).length;
		return `| ${area} | ${complete} | ${list.length - complete} | ${missing} | ${points.length} | ${placed} | ${motor} |`;
	});
	return `| body area | complete | outline | no record | trigger points | with their spot | muscles with motor points |
|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

function bySkin(tallies: readonly PlaceTally[]): string {
	const asked = tallies.filter(({ region }) => rankable(atlas, region));
	const none = asked.filter(({ muscles }) => muscles === 0).map(({ id }) => id);
	const few = asked.filter(({ muscles }) => muscles > 0 && muscles < 3).map(({ id }) => id);
	const most = asked.toSorted((a, b) => b.muscles - a.muscles).slice(0, 10);
	return `Of ${asked.length} places that may be ranked, ${asked.length - none.length} are reached by a muscle.

![How many muscles refer to each place](heat-map.svg)

- Reached by none: ${none.join(', ') || 'no place'}.
- Reached by one or two: ${few.join(', ') || 'no place'}.
- Reached by most: ${most.map(({ id, muscles }) => `${id} (${muscles})`).join(', ')}.`;
}

function byField(): string {
	const tallies = fieldTallies(atlas.muscles);
	const over = tooOftenEmpty(tallies);
	const rows = tallies.map(({ field, held, noneFound, empty, emptyShare }) => {
		const reasons = [...empty].map(([reason, count]) => `${reason} ${count}`).join(', ');
		return `| ${field} | ${held} | ${noneFound || ''} | ${reasons} | ${(emptyShare * 100).toFixed(0)} % |`;
	});
	return `Of the complete records. At most ${mostEmpty * 100} % of them may leave a field empty, save motor points, key-satellite pairs and other effects, where "searched, none found" is a whole answer. ${
		over.length > 0 ? `**Too often empty: ${over.join(', ')}.**` : 'No field is empty too often.'
	}

| field | holds something | searched, none found | empty | share empty |
|---|---|---|---|---|
${rows.join('\n')}`;
}

function byMapped(): string {
	const tallies = mappedTallies(atlas.muscles);
	const zones = tallies.reduce((sum, one) => sum + one.zones, 0);
	const rows = tallies.map((one) => `| ${one.mapped} | ${one.zones} | ${one.muscles} |`);
	return `What the sources of the ${zones} zones looked for ([the words](../atlas-records.md#motor-points)). Only \`electric-pulse\` is a motor point in the strict sense.

| mapped | zones | muscles |
|---|---|---|
${rows.join('\n')}`;
}

function byCitation(): string {
	const rows = citationTallies(atlas.muscles)
		.toSorted((a, b) => b.citations - a.citations)
		.map(({ seen, basis, citations, works }) => `| ${seen} | ${basis} | ${citations} | ${works} |`);
	return `| seen | basis | citations | works |
|---|---|---|---|
${rows.join('\n')}`;
}

function reviewQueue({ muscles }: Atlas): string {
	const waiting = muscles.filter(({ review, triggerPoints }) =>
		[review, ...triggerPoints.map((point) => point.review)].some(
			({ status }) => status === 'unreviewed'
		)
	);
	// first what most people will meet: complete records, by how many places they reach
	const queue = waiting.toSorted(
		(a, b) =>
			Number(b.status === 'complete') - Number(a.status === 'complete') ||
			b.triggerPoints.flatMap((p) => p.refersTo).length -
				a.triggerPoints.flatMap((p) => p.refersTo).length ||
			(a.id < b.id ? -1 : 1)
	);
	return `${waiting.length} of ${muscles.length} records have not been checked by a clinician. Complete ones first, those that reach most places before the others:

${queue.map(({ id, status }) => (status === 'complete' ? id : `${id} (outline)`)).join(', ')}.`;
}

const text = `# How far the atlas is

Made by \`npm run atlas:report\`.

## By muscle

${byMuscle(atlas)}

## By skin

${bySkin(places)}

## Motor points

${byMapped()}

## Empty fields

${byField()}

## Citations

Each backing is counted once where it is said.

${byCitation()}

## Review queue

${reviewQueue(atlas)}
`;
writeFileSync(join(folder, 'atlas.md'), text);
writeFileSync(join(folder, 'heat-map.svg'), heatMap(places));
console.log(text);
