/**
 * `npm run atlas:check [-- id …]`: whether the records of these muscles (of all, without any) can be
 * read, what keeps an outline from being complete, and where on the skin their points come to lie.
 * Ends with code 1 when one cannot be read. docs/atlas-records.md says how a record is written.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
	checkAtlas,
	describeSkinPoint,
	filled,
	isEmpty,
	type Muscle,
	muscleFile,
	type SkinPoint
} from '@palpate/anatomy';
import { readingAge } from '@palpate/content';
import * as v from 'valibot';
import { contentFolder, muscleFiles, readKnown, skinFinder } from './committedAtlas.ts';

const asked = process.argv.slice(2);
const files = muscleFiles().filter(
	(file) => asked.length === 0 || asked.includes(basename(file, '.json'))
);
const known = readKnown();
const skin = skinFinder();
const muscles = files.flatMap((file) => read(file) ?? []);
for (const id of asked)
	if (!files.some((file) => basename(file, '.json') === id))
		problem(`content/atlas/muscles/${id}.json: there is no such file`);

for (const line of checkAtlas({ ...known, helplines: [], groups: {}, prevalence: [], muscles }))
	if (line.startsWith('muscles/')) problem(`content/atlas/${line.replace(' ', '.json, ')}`);
for (const muscle of muscles) describe(muscle);

function problem(line: string): void {
	console.error(`WRONG ${line}`);
	process.exitCode = 1;
}

function read(file: string): Muscle | undefined {
	const path = `content/${file}`;
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(join(contentFolder, file), 'utf8'));
	} catch (error) {
		problem(`${path}: ${(error as Error).message}`);
		return undefined;
	}
	const result = v.safeParse(muscleFile, json);
	for (const issue of result.issues ?? []) {
		const { path: at, message } = deepest(issue);
		problem(`${path}, ${at || 'the record'}: ${message}`);
	}
	if (result.success && `${result.output.id}.json` !== basename(file))
		problem(`${path}, id: must equal the name of the file`);
	return result.success ? result.output : undefined;
}

/** Of a field that may be this or that, what is wrong with the reading that got furthest. */
function deepest(
	issue: v.BaseIssue<unknown>,
	before: readonly string[] = []
): {
	path: string;
	message: string;
} {
	const path = [...before, ...(issue.path ?? []).map(({ key }) => String(key))];
	const inner = issue.issues?.map((one) => deepest(one, path)) ?? [];
	const found = inner.toSorted((a, b) => b.path.split('.').length - a.path.split('.').length)[0];
	return found ?? { path: path.join('.'), message: issue.message };
}

function describe(muscle: Muscle): void {
	console.log(`\n${muscle.name.en} (${muscle.id}), ${muscle.status}`);
	for (const point of muscle.triggerPoints) {
		const at = filled(point.at);
		if (at) locate(`${point.id}`, at, point.over);
		else console.log(`  ${point.id}: no spot on the skin`);
	}
	for (const [n, zone] of (filled(muscle.motorPoints)?.zones ?? []).entries())
		locate(`motor point ${n + 1}`, zone.at, undefined);
	const blank = Object.entries({ ...muscle, ...muscle.helps })
		.filter(([, field]) => isEmpty(field))
		.map(([name, field]) => `${name} (${isEmpty(field) ? field.empty : ''})`);
	if (blank.length > 0) console.log(`  empty: ${blank.join(', ')}`);
	const { grade } = readingAge(textOf(muscle), [muscle.name.en, ...muscle.name.also]);
	if (grade > 8) console.log(`  hard to read: grade ${grade.toFixed(1)}, should be 8 or less`);
}

function locate(name: string, at: SkinPoint, over: string | undefined): void {
	try {
		const place = skin.placeAt(skin.find(at).address);
		const elsewhere = over !== undefined && place.region !== over ? `, NOT IN ${over}` : '';
		console.log(
			`  ${name}: ${describeSkinPoint(at, known.landmarks)}\n    = ${place.id} (${place.region}${place.side ? `, ${place.side}` : ''})${elsewhere}`
		);
	} catch (error) {
		problem(`${name}: ${(error as Error).message}`);
	}
}

/** What a visitor reads of it. */
function textOf(muscle: Muscle): string {
	const says = (list: readonly { says: string }[] | undefined) =>
		list?.map((one) => one.says) ?? [];
	return [
		muscle.about,
		muscle.action,
		...muscle.triggerPoints.map(({ where }) => where),
		...says(filled(muscle.loads)),
		...says(filled(muscle.notices)),
		...says(filled(muscle.mimics)),
		...says(muscle.cautions)
	]
		.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`))
		.join('\n');
}
