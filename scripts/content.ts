/**
 * `npm run content check [-- --json]` lists what the content and the site still lack: broken internal
 * links, pictures without words, example values, health text that no clinician has reviewed. Only the
 * first two end with code 1.
 *
 * `npm run content reading [-- --json]` lists how hard each public text is to read, hardest first.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	type ContentReport,
	hardestGrade,
	loadContent,
	type Place,
	type ReadingOfFile,
	reportContent,
	reportReading
} from '@palpate/content';
import { StartRefusal } from '@palpate/storage';
import { readSettings, root } from '../apps/web/server/settings.ts';
import { inOneSentence } from './support/inOneSentence.ts';
import { sitePages } from './support/sitePages.ts';
import { imagesWithoutAlt, linksInSources } from './support/siteSources.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: 'boolean' } }
});
await inOneSentence(async () => {
	const { contentFolder } = readSettings([], process.env);
	switch (positionals.join(' ')) {
		case 'check': {
			const report = check(contentFolder);
			print(report, inWords);
			if (report.brokenLinks.length + report.missingAlt.length > 0) process.exitCode = 1;
			break;
		}
		case 'reading':
			loadContent(contentFolder); // says what is wrong with a file that cannot be read
			print(reportReading(contentFolder), readingInWords);
			break;
		default:
			throw new StartRefusal('Say what to do: npm run content check, or npm run content reading');
	}
});

function print<T>(report: T, words: (report: T) => string): void {
	console.log(values.json ? JSON.stringify(report, null, 2) : words(report));
}

function check(contentFolder: string): ContentReport {
	const webFolder = join(root, 'apps/web');
	const sources = join(webFolder, 'src');
	const isPage = sitePages(contentFolder, webFolder);
	const content = reportContent(contentFolder, isPage);
	const broken = linksInSources(sources)
		.filter(({ href }) => !isPage(href.replace(/[?#].*$/, ''), undefined))
		.map((link) => ({ ...link, why: 'there is no such page' }));
	return {
		...content,
		brokenLinks: [...content.brokenLinks, ...broken],
		missingAlt: [...content.missingAlt, ...imagesWithoutAlt(sources)]
	};
}

function inWords({ brokenLinks, missingAlt, examples, unreviewed }: ContentReport): string {
	return [
		group(
			'Broken internal links',
			brokenLinks.map((it) => `${at(it)}: ${it.href}, ${it.why}`)
		),
		group('Pictures without words', missingAlt.map(at)),
		group('Example values', examples.map(at)),
		group(
			'Health text that no clinician has reviewed',
			unreviewed.map((it) => `${it.file}, ${it.id}`)
		)
	].join('\n\n');
}

function readingInWords(texts: readonly ReadingOfFile[]): string {
	const hard = texts.filter(({ grade }) => grade > hardestGrade).length;
	return [
		`${texts.length} public texts; ${hard} of them above grade ${hardestGrade} (Flesch-Kincaid)`,
		...texts.map(
			({ file, grade, words, hardest }) =>
				`  ${inColumn(grade)}  ${file}, ${words} words${hardest && hardest.grade > hardestGrade ? `; one paragraph ${hardest.grade}: ${beginning(hardest.text)}` : ''}`
		)
	].join('\n');
}

function inColumn(grade: number): string {
	return grade.toFixed(1).padStart(4);
}

function beginning(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function group(title: string, lines: readonly string[]): string {
	return [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function at({ file, line, path }: Place): string {
	return [file, line && `line ${line}`, path].filter((part) => part).join(', ');
}
