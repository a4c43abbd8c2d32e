import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allHelps, filled, listOf, type Muscle, muscleFile, type RedFlag } from '@palpate/anatomy';
import * as v from 'valibot';
import type { Clinic } from './clinic.ts';
import type { Term } from './glossary.ts';
import { scanMarkdown } from './scanMarkdown.ts';

/** What a visitor reads of one file, as plain text: a line a heading, a paragraph or an item. */
export interface PublicText {
	/** `content/services/osteopathy.md` */
	readonly file: string;
	readonly text: string;
	/** names that this text is about, and cannot do without */
	readonly names: readonly string[];
}

/** The texts of content/ that are shown to the public; the content has been loaded, so they are whole. */
export function publicTexts(folder: string): readonly PublicText[] {
	return [
		...filesIn(folder, '{articles,services,texts,clinics/*/pages}/*.md').map((file) => ({
			file: `content/${file}`,
			text: scanMarkdown(readFileSync(join(folder, file), 'utf8')).text,
			names: []
		})),
		...muscleTexts(folder),
		...fromJson<readonly Term[]>(
			folder,
			'glossary.json',
			(terms) => terms.map(({ means }) => means),
			(terms) => terms.map(({ term }) => term)
		),
		...fromJson<readonly RedFlag[]>(folder, 'atlas/red-flags.json', flagLines),
		...fromJson<Clinic>(folder, 'clinics/*/clinic.json', clinicLines, ({ name }) => [name])
	];
}

function fromJson<T>(
	folder: string,
	pattern: string,
	linesOf: (record: T) => readonly string[],
	namesOf: (record: T) => readonly string[] = () => []
): readonly PublicText[] {
	return filesIn(folder, pattern).map((file) => {
		const record = JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
		return {
			file: `content/${file}`,
			text: linesOf(record).join('\n'),
			names: namesOf(record)
		};
	});
}

const muscleTexts = (folder: string): readonly PublicText[] =>
	filesIn(folder, 'atlas/muscles/*.json').map((file) => {
		const muscle = v.parse(muscleFile, JSON.parse(readFileSync(join(folder, file), 'utf8')));
		const { en, la, also } = muscle.name;
		return {
			file: `content/${file}`,
			text: muscleLines(muscle).join('\n'),
			names: [en, la, ...also]
		};
	});

function muscleLines(muscle: Muscle): readonly string[] {
	const { loads, notices, mimics, cautions } = muscle;
	const alone = filled(muscle.selfCare);
	return [
		muscle.about,
		muscle.action,
		...muscle.triggerPoints.map(({ where }) => where),
		...[...listOf(loads), ...listOf(notices), ...listOf(mimics), ...cautions].map(
			({ says }) => says
		),
		...allHelps(muscle).flatMap(({ danger }) => (danger ? [danger.says] : [])),
		...(alone?.kind === 'steps' ? [...alone.steps, alone.stopIf] : []),
		...(alone?.kind === 'not-for-self-treatment' ? [alone.reason] : [])
	];
}

const flagLines = (flags: readonly RedFlag[]): readonly string[] =>
	flags.flatMap(({ question, why, action }) => [question, why, action]);

const clinicLines = ({ strapline, services, notice }: Clinic): readonly string[] => [
	strapline,
	...services.map(({ summary }) => summary),
	...notice.short,
	...notice.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
];

const filesIn = (folder: string, pattern: string) =>
	globSync(pattern, { cwd: folder })
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
