import { type Reference, review } from '@palpate/anatomy';
import * as v from 'valibot';
import { ContentError } from './contentError.ts';
import type { DeepReadonly } from './deepReadonly.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { type Heading, renderMarkdown } from './markdown.ts';
import { type ContentReader, sentence } from './readJson.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** What stands at the head of every Markdown file; others may add members of their own. */
export const pageHead = v.strictObject({
	/** the page's h1 */
	title: words,
	/** one sentence for search engines and link previews */
	description: words,
	/** the words of a link to it, where the title is too long */
	nav: v.optional(words),
	/** its place in a list, lowest first; those without one come last */
	order: v.optional(v.pipe(v.number(), v.integer())),
	/** whether a clinician has checked it; only health pages have one */
	review: v.optional(review)
});

export type PageHead = DeepReadonly<v.InferOutput<typeof pageHead>>;

/** A Markdown file of content/, rendered once. */
export interface PageText {
	/** safe HTML; its drawings are cut out by `splitAtDrawings` */
	readonly html: string;
	readonly headings: readonly Heading[];
	/** list items for `<ol class="notes">` */
	readonly footnotes: readonly string[];
}

export type Page<Head = PageHead> = Head &
	PageText & { /** the file's name */ readonly id: string };

/** The pages of a clinic or of everybody, by id, in the order their heads ask for. */
export type Pages<Head = PageHead> = Readonly<Record<string, Page<Head>>>;

/**
 * Every Markdown file of a folder. What is wrong goes to the reader's problems, with file and line.
 * @param path inside content/; a folder that is not there has no pages
 */
export function readPages<const S extends v.GenericSchema<unknown, PageHead>>(
	reader: ContentReader,
	path: string,
	references: Readonly<Record<string, Reference>>,
	schema: S
): Pages<v.InferOutput<S>> {
	const pages = reader.listIfThere(path).flatMap((name): Page<v.InferOutput<S>>[] => {
		const file = `content/${path}/${name}`;
		const id = /^([a-z][a-z0-9-]*)\.md$/.exec(name)?.[1];
		if (!id) {
			reader.problems.push(`${file}: must be named in plain words such as join-us.md`);
			return [];
		}
		const text = reader.readText(`${path}/${name}`);
		const page = text === undefined ? undefined : readPage(text, file, references, schema);
		if (page && 'problems' in page) reader.problems.push(...page.problems);
		return page && 'head' in page ? [{ ...page.head, ...page.rendered, id }] : [];
	});
	const last = Number.MAX_SAFE_INTEGER;
	const ordered = pages.toSorted((a, b) => (a.order ?? last) - (b.order ?? last));
	return Object.fromEntries(ordered.map((page) => [page.id, page]));
}

function readPage<const S extends v.GenericSchema<unknown, PageHead>>(
	text: string,
	file: string,
	references: Readonly<Record<string, Reference>>,
	schema: S
): { head: v.InferOutput<S>; rendered: PageText } | { problems: readonly string[] } {
	const cut = splitFrontMatter(text);
	if (!cut.ok) return { problems: [`${file}, line ${cut.error.line}: ${cut.error.what}`] };
	const { data, body, firstLine, lineOf } = cut.value;
	const head = v.safeParse(schema, data);
	const problems = head.success
		? []
		: head.issues.map((issue) => {
				const line = lineOf(String(issue.path?.[0]?.key ?? ''));
				return `${file}, line ${line}, ${sentence(issue)}`;
			});
	const rendered = tryRender(body, { file, references, firstLine }, problems);
	return head.success && rendered ? { head: head.output, rendered } : { problems };
}

function tryRender(
	body: string,
	options: Parameters<typeof renderMarkdown>[1],
	problems: string[]
): PageText | undefined {
	try {
		return renderMarkdown(body, options);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		problems.push(...error.problems);
		return undefined;
	}
}
