import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ScannedMarkdown, scanMarkdown } from './scanMarkdown.ts';

/** A place in content/: `content/services/osteopathy.md`, and a line or a path in it. */
export interface Place {
	readonly file: string;
	/** in Markdown, from 1 */
	readonly line?: number;
	/** in JSON: `practitioners[2].hours` */
	readonly path?: string;
}

export interface BrokenLink extends Place {
	readonly href: string;
	readonly why: string;
}

/** A health text that no clinician has checked, by its id. */
export interface Unreviewed extends Place {
	readonly id: string;
}

export interface ContentReport {
	readonly brokenLinks: readonly BrokenLink[];
	readonly missingAlt: readonly Place[];
	readonly examples: readonly Place[];
	readonly unreviewed: readonly Unreviewed[];
}

/** Whether a page is there: for that clinic, or for every clinic where none is named. */
export type IsPage = (path: string, clinic: string | undefined) => boolean;

/** What content/ still lacks before a clinic can stand behind it. Reads every file, changes none. */
export function reportContent(folder: string, isPage: IsPage): ContentReport {
	const markdown = filesIn(folder, 'md').map((path) => ({
		path,
		file: `content/${path}`,
		scanned: scanMarkdown(readFileSync(join(folder, path), 'utf8'))
	}));
	const json = filesIn(folder, 'json').map((path) => ({
		file: `content/${path}`,
		value: JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown
	}));
	return {
		brokenLinks: markdown.flatMap(({ path, file, scanned }) => {
			const clinic = /^clinics\/([^/]+)\//.exec(path)?.[1];
			return brokenLinks(scanned, (to) => isPage(to, clinic)).map((it) => ({ file, ...it }));
		}),
		missingAlt: markdown.flatMap(({ file, scanned }) =>
			scanned.images.filter(({ alt }) => !alt.trim()).map(({ line }) => ({ file, line }))
		),
		examples: [
			...json.flatMap(({ file, value }) => examplePaths(value).map((path) => ({ file, path }))),
			...markdown.flatMap(({ file, scanned }) => scanned.tags.map(({ line }) => ({ file, line })))
		],
		unreviewed: [
			...json.flatMap(({ file, value }) => unreviewedIds(value).map((id) => ({ file, id }))),
			...markdown
				.filter(({ scanned }) => isUnreviewed(scanned.head))
				.map(({ path, file }) => ({ file, id: idOf(path) }))
		]
	};
}

const filesIn = (folder: string, ending: string) =>
	globSync(`**/*.${ending}`, { cwd: folder })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !/(^|\/)(README\.md$|\.)/.test(path))
		.sort();

const idOf = (path: string) => path.replace(/^.*\//, '').replace(/\.md$/, '');

function brokenLinks({ links, ids }: ScannedMarkdown, isPage: (path: string) => boolean) {
	return links.flatMap(({ href, line }) => {
		const why = whyBroken(href, ids, isPage);
		return why ? [{ line, href, why }] : [];
	});
}

/** Links to other sites are not followed. */
function whyBroken(
	href: string,
	ids: ReadonlySet<string>,
	isPage: (path: string) => boolean
): string | undefined {
	if (/^(https?|mailto|tel):/.test(href)) return undefined;
	if (href.startsWith('#'))
		return ids.has(decodeURI(href.slice(1))) ? undefined : 'no heading has that id';
	if (!/^\/(?!\/)/.test(href)) return 'a link inside the site begins with /';
	return isPage(href.replace(/[?#].*$/, '')) ? undefined : 'there is no such page';
}

/** Paths of values that are marked `"example": true`, or that the clinic has still to confirm. */
export function examplePaths(value: unknown, path = ''): readonly string[] {
	if (value === 'to-be-confirmed') return [path];
	if (typeof value !== 'object' || value === null) return [];
	if ('example' in value && 'value' in value && value.example === true) return [path];
	return membersOf(value).flatMap(([key, member]) =>
		examplePaths(
			member,
			typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key
		)
	);
}

/** Ids of records whose review says `unreviewed`; one inside another is named `soleus trp1`. */
export function unreviewedIds(value: unknown, ids: readonly string[] = []): readonly string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own = 'id' in value && typeof value.id === 'string' ? [...ids, value.id] : ids;
	const here = isUnreviewed(value) ? [own.join(' ') || 'the whole file'] : [];
	return [...here, ...membersOf(value).flatMap(([, member]) => unreviewedIds(member, own))];
}

function isUnreviewed(record: unknown): boolean {
	const { review } = (record ?? {}) as { review?: { status?: unknown } };
	return review?.status === 'unreviewed';
}

const membersOf = (value: object): readonly (readonly [string | number, unknown])[] =>
	Array.isArray(value) ? value.map((it, i) => [i, it] as const) : Object.entries(value);
