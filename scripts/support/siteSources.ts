// What the site's own sources point at.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourcePlace {
	readonly file: string;
	readonly line: number;
}

/** Addresses inside the site that stand in a component or a list of links; forms' too. */
export function linksInSources(folder: string): readonly (SourcePlace & { href: string })[] {
	return sourcesIn(folder).flatMap(({ file, text }) =>
		[...text.matchAll(/\b(?:href|action)\s*[=:]\s*\{?\s*(["'`])(\/(?!\/).*?)\1/g)].map((found) => ({
			file,
			line: lineAt(text, found.index),
			href: found[2] ?? ''
		}))
	);
}

/** Pictures without `alt`; an empty one is a decision, and counts as said. */
export function imagesWithoutAlt(folder: string): readonly SourcePlace[] {
	return sourcesIn(folder)
		.filter(({ file }) => file.endsWith('.svelte'))
		.flatMap(({ file, text }) =>
			[...text.matchAll(/<img\b[^>]*>/g)]
				.filter(([tag]) => !/\balt\s*=|\{alt\}|\{\.\.\./.test(tag))
				.map(({ index }) => ({ file, line: lineAt(text, index) }))
		);
}

function sourcesIn(folder: string): readonly { file: string; text: string }[] {
	return globSync('**/*.{svelte,ts}', { cwd: folder })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !/\.test\.ts$|\/testing\.ts$/.test(path))
		.sort()
		.map((path) => ({
			file: `apps/web/src/${path}`,
			text: readFileSync(join(folder, path), 'utf8')
		}));
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
