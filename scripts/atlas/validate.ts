/**
 * `npm run atlas:validate`: holds the inference against made-up drawings and against the published
 * cases, and writes what came out into docs/validation/inference.md (between its two marks) and
 * docs/validation/calibration.svg. The same atlas gives the same page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent, readValidation } from '@palpate/content';
import { contentFolder } from './committedAtlas.ts';
import { randomFrom } from './random.ts';
import { drawerFor } from './simulate.ts';
import { type CasesResult, ks, validateCases } from './validateCases.ts';
import { calibrationSvg, type DrawingsResult, validateDrawings } from './validateDrawings.ts';

const folder = resolve(import.meta.dirname, '../../docs/validation');
const page = join(folder, 'inference.md');
const marks = ['<!-- made by npm run atlas:validate -->', '<!-- until here -->'] as const;
const people = 1500;
const seeds = { drawings: 20261125, bootstrap: 6 };

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
const two = (value: number) => value.toFixed(2);
const list = (ids: readonly string[]) => ids.join(', ');

function drawingsInWords(result: DrawingsResult, muscles: number): string {
	return `### Made-up drawings

${result.people} drawings, ${muscles} muscles, seed ${seeds.drawings}.

| | |
|---|---|
| of what hurt, found among the first 1, 3, 5, 10 | ${list(ks.map((k) => percent(result.recall[k])))} |
| mean reciprocal rank of the first that hurt | ${two(result.reciprocal)} |
| of what hurt, named nowhere | ${percent(result.missed)} |
| the set said to explain it is exactly what hurt | ${percent(result.wholeSet)} |
| the same where the answer was called decided (${result.decided} drawings) | ${percent(result.wholeSetDecided)} |

![Of the muscles given a weight, how many really hurt](calibration.svg)

| weight given | muscles | mean weight | really hurt |
|---|---|---|---|
${result.bins
	.filter((bin) => bin.muscles > 0)
	.map(
		(bin) =>
			`| ${bin.from} to ${bin.to} | ${bin.muscles} | ${bin.meanWeight.toFixed(3)} | ${bin.active.toFixed(3)} |`
	)
	.join('\n')}`;
}

function casesInWords({ ways, table, ahead, cases, leftOut }: CasesResult): string {
	const publications = new Set(cases.map(({ ref }) => ref)).size;
	const failures = cases.filter(({ recall }) => (recall[0]?.[5] ?? 0) < 1);
	const verdicts = ahead.map(({ mean, interval: [low, high] }, n) => {
		const far = `${mean >= 0 ? '+' : ''}${(mean * 100).toFixed(0)} points (95 % interval ${(low * 100).toFixed(0)} to ${(high * 100).toFixed(0)})`;
		const verdict = low > 0 ? 'ahead' : high < 0 ? 'behind' : 'not shown to be ahead';
		return `- against ${ways[n + 1]}: ${far}: ${verdict}.`;
	});
	return `### Published cases

${cases.length} cases from ${publications} publications. The interval comes from drawing whole publications again.

| | recall at ${ks.join(' | at ')} | recall at 5, 95 % interval | mean reciprocal rank |
|---|${ks.map(() => '---|').join('')}---|---|
${table
	.map(
		({ recall, recallAt5: [low, high], reciprocal }, n) =>
			`| ${ways[n]} | ${ks.map((k) => percent(recall[k])).join(' | ')} | ${percent(low)} to ${percent(high)} | ${two(reciprocal)} |`
	)
	.join('\n')}

Recall at 5, the model less the baseline:

${verdicts.join('\n')}

#### Failures, one by one

${failures.length} of ${cases.length} cases in which not every responsible muscle is among the first five.

| case | marked | found responsible | best place of one | the model's first five |
|---|---|---|---|---|
${failures
	.map(
		({ id, marks: marked, responsible, place, first }) =>
			`| ${id} | ${list(marked)} | ${list(responsible)} | ${place} | ${list(first)} |`
	)
	.join('\n')}
${leftOut.length > 0 ? `\nNot asked: ${leftOut.map(({ id, why }) => `${id} (${why})`).join('; ')}.\n` : ''}`;
}

const { atlas, body } = loadContent(contentFolder);
const { cases } = readValidation(contentFolder);
const drawings = validateDrawings(
	atlas,
	drawerFor(atlas, body),
	randomFrom(seeds.drawings),
	people
);
const found = validateCases(atlas, cases.cases, randomFrom(seeds.bootstrap));
const result = `${drawingsInWords(drawings, atlas.muscles.length)}\n\n${casesInWords(found)}`;
const text = readFileSync(page, 'utf8');
const [before = '', after = ''] = [text.split(marks[0])[0], text.split(marks[1])[1]];
writeFileSync(page, `${before}${marks[0]}\n\n${result}\n${marks[1]}${after}`);
writeFileSync(join(folder, 'calibration.svg'), calibrationSvg(drawings));
console.log(result);
