/**
 * `npm run content check [-- --json]`
 *
 * Lists what the content and the site still lack: broken internal links, pictures without words,
 * example values, health text that no clinician has reviewed. Only the first two end with code 1.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ContentReport, type Place, reportContent } from '@palpate/content';
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
	if (positionals.join(' ') !== 'check')
		throw new StartRefusal('Say what to do: npm run content check');
	const report = check(readSettings([], process.env).contentFolder);
	console.log(values.json ? JSON.stringify(report, null, 2) : inWords(report));
	if (report.brokenLinks.length + report.missingAlt.length > 0) process.exitCode = 1;
});

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

function group(title: string, lines: readonly string[]): string {
	return [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function at({ file, line, path }: Place): string {
	return [file, line && `line ${line}`, path].filter((part) => part).join(', ');
}
