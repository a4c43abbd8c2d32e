import type { Reference } from '@palpate/anatomy';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ContentError } from './contentError.ts';
import { referenceInHtml } from './referenceInHtml.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/* the syntax trees, as the tools that make and take them name them */
type Markdown = ReturnType<typeof parser.parse>;
type RootContent = Markdown['children'][number];
type Html = Parameters<ReturnType<typeof rehypeSlug>>[0];
type Element = Extract<Html['children'][number], { type: 'element' }>;
type ElementContent = Element['children'][number];

export interface Heading {
	/** for `#id` */
	readonly id: string;
	/** 2 to 4: the page's h1 is its title */
	readonly depth: number;
	readonly text: string;
}

export interface Rendered {
	/** without the notes, so that a page may say more before its sources */
	readonly html: string;
	readonly headings: readonly Heading[];
	/** one `<li>` for each cited work, in the order of first mention; they belong in `<ol class="notes">` */
	readonly footnotes: readonly string[];
}

export interface MarkdownOptions {
	/** as a mistake names it: `content/services/osteopathy.md` */
	readonly file: string;
	/** the works a `[^key]` may name */
	readonly references: Readonly<Record<string, Reference>>;
	/** number of the text's first line in its file; 1 without front matter */
	readonly firstLine?: number;
}

/**
 * Markdown of content/ as safe HTML.
 *
 * GitHub's Markdown, with four words of our own: `[^key]` cites a work of references.json and needs no
 * definition; `![what is shown](drawing:name)`, alone in a paragraph, becomes
 * `<figure data-drawing="name" aria-label="what is shown"></figure>`, which the page fills in;
 * `` `example` `` and `` `to be confirmed` `` are the tag on what we do not know yet. HTML is refused.
 *
 * @throws ContentError with file and line of each mistake
 */
export function renderMarkdown(text: string, options: MarkdownOptions): Rendered {
	const problems: string[] = [];
	const complain: Complain = (node, what) => {
		const line = (node.position?.start.line ?? 1) + (options.firstLine ?? 1) - 1;
		problems.push(`${options.file}, line ${line}: ${what}`);
	};
	const tree = parser.parse(withDefinitions(text));
	const cited = readOurWords(tree, options.references, complain);
	if (problems.length > 0) throw new ContentError(problems);

	const clean = unified().use(remarkRehype).use(rehypeSanitize, allowed).use(rehypeSlug);
	const page = clean.runSync(tree) as Html;
	dress(page);
	return {
		html: unified().use(rehypeStringify).stringify(page),
		headings: headingsOf(page),
		footnotes: [...cited].map(([key, { count }]) => note(key, count, options.references))
	};
}

/** A stretch of HTML, or a drawing that stands between two. */
export type PagePart =
	| { readonly html: string }
	| { readonly drawing: string; readonly alt: string };

/** Cuts rendered HTML at its drawings, for a page that puts its own pictures there. */
export function splitAtDrawings(html: string): readonly PagePart[] {
	const cut = /<figure data-drawing="([^"]*)" aria-label="([^"]*)"><\/figure>/g;
	const parts: PagePart[] = [];
	let from = 0;
	for (const found of html.matchAll(cut)) {
		parts.push({ html: html.slice(from, found.index) });
		parts.push({ drawing: found[1] ?? '', alt: plain(found[2] ?? '') });
		from = found.index + found[0].length;
	}
	return [...parts, { html: html.slice(from) }].filter(
		(part) => 'drawing' in part || part.html.trim() !== ''
	);
}

const plain = (text: string) =>
	text
		.replaceAll('&quot;', '"')
		.replaceAll('&#x22;', '"')
		.replaceAll('&#x3C;', '<')
		.replaceAll('&lt;', '<')
		.replaceAll('&#x26;', '&')
		.replaceAll('&amp;', '&');

type Complain = (node: RootContent, what: string) => void;

const citation = /\[\^([^\]\s]+)\]/g;

/** The parser takes `[^key]` for a note only where the note is defined: so define each, at the end. */
function withDefinitions(text: string): string {
	const keys = new Set([...text.matchAll(citation)].map(([, key = '']) => key));
	return [text, ...[...keys].map((key) => `[^${key}]: ${ourDefinition}`)].join('\n\n');
}
const ourDefinition = 'defined by references.json';

const tags = ['example', 'to be confirmed'];

/** Turns our own words into elements. @returns how often each work is cited, by key */
function readOurWords(
	tree: Markdown,
	references: MarkdownOptions['references'],
	complain: Complain
): ReadonlyMap<string, { count: number }> {
	const cited = new Map<string, { count: number }>();
	visit(tree, (node, index, parent) => {
		if (!parent || index === undefined || node.type === 'root') return undefined;
		switch (node.type) {
			case 'html':
				complain(node, 'HTML is not allowed here, write Markdown');
				break;
			case 'heading':
				if (node.depth === 1) complain(node, 'a heading begins with ##: the title is in the head');
				break;
			case 'image':
				complain(node, 'a picture is a drawing that stands alone: ![words](drawing:name)');
				break;
			case 'paragraph': {
				const drawing = drawingIn(node.children, complain);
				if (!drawing) break;
				parent.children.splice(index, 1, element('figure', drawing, []));
				return [SKIP, index + 1];
			}
			case 'inlineCode':
				if (!tags.includes(node.value)) break;
				parent.children.splice(
					index,
					1,
					element('span', { className: ['example'] }, [{ type: 'text', value: node.value }])
				);
				return [SKIP, index + 1];
			case 'footnoteDefinition': {
				const [first] = node.children;
				const [words] = first?.type === 'paragraph' ? first.children : [];
				if (words?.type !== 'text' || words.value !== ourDefinition)
					complain(node, `[^${node.identifier}] needs no definition: references.json has it`);
				parent.children.splice(index, 1);
				return [SKIP, index];
			}
			case 'footnoteReference': {
				const key = node.identifier;
				if (!Object.hasOwn(references, key)) {
					complain(node, `references.json has no work ${key}`);
					break;
				}
				const seen = cited.get(key) ?? { count: 0 };
				seen.count += 1;
				cited.set(key, seen);
				const number = [...cited.keys()].indexOf(key) + 1;
				parent.children.splice(index, 1, mark(key, number, seen.count));
				return [SKIP, index + 1];
			}
		}
		return undefined;
	});
	return cited;
}

function drawingIn(children: readonly RootContent[], complain: Complain) {
	const [image, ...others] = children;
	if (others.length > 0 || image?.type !== 'image') return undefined;
	const name = /^drawing:([a-z][a-z0-9-]*)$/.exec(image.url)?.[1];
	if (!name) return undefined;
	if (!image.alt?.trim()) complain(image, `the drawing ${name} needs words that say what it shows`);
	return { dataDrawing: name, ariaLabel: image.alt ?? '' };
}

/** A node that remark-rehype writes as this element. */
function element(
	hName: string,
	hProperties: Readonly<Record<string, unknown>>,
	children: RootContent[]
): RootContent {
	return { type: 'emphasis', children, data: { hName, hProperties } } as RootContent;
}

function mark(key: string, number: number, count: number): RootContent {
	const link = {
		href: `#note-${key}`,
		id: backTo(key, count),
		ariaLabel: `Note ${number}`
	};
	return element('sup', { className: ['fn'] }, [
		element('a', link, [{ type: 'text', value: String(number) }])
	]);
}

const backTo = (key: string, count: number) => `cited-${key}${count > 1 ? `-${count}` : ''}`;

function note(key: string, count: number, references: MarkdownOptions['references']): string {
	const work = references[key];
	if (!work) throw new Error(`unknown reference ${key}`); // readOurWords has ruled it out
	const backs = Array.from({ length: count }, (_, i) => {
		const where = count > 1 ? `, place ${i + 1}` : '';
		return `<a class="back" href="#${backTo(key, i + 1)}" aria-label="Back to the text${where}">↩</a>`;
	});
	return `<li id="note-${key}">${referenceInHtml(work)} ${backs.join(' ')}</li>`;
}

/** What a page may hold. Ids are ours alone, so nothing has to be prefixed. */
const allowed = {
	...defaultSchema,
	clobberPrefix: '',
	tagNames: [...(defaultSchema.tagNames ?? []), 'figure'],
	protocols: { ...defaultSchema.protocols, href: ['https', 'http', 'mailto', 'tel'] },
	attributes: {
		...defaultSchema.attributes,
		a: ['href', 'id', 'ariaLabel'],
		sup: [['className', 'fn'] as [string, string]],
		span: [['className', 'example'] as [string, string]],
		figure: ['dataDrawing', 'ariaLabel']
	}
};

/** What a page of ours does with links and tables. */
function dress(page: Html): void {
	let tables = 0;
	visit(page, 'element', (node, index, parent) => {
		if (node.tagName === 'a') dressLink(node);
		if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
		for (const cell of cellsOfHead(node)) cell.properties.scope = 'col';
		// wide tables scroll in their own box, which the keyboard must reach
		tables += 1;
		const ariaLabel = `Table ${tables}`;
		const box = { className: ['tablebox'], tabIndex: 0, role: 'region', ariaLabel };
		parent.children.splice(index, 1, {
			type: 'element',
			tagName: 'div',
			properties: box,
			children: [node]
		});
		return [SKIP, index + 1];
	});
}

function dressLink(node: Element): void {
	const href = String(node.properties.href ?? '');
	if (/^https?:/.test(href)) node.properties.rel = ['noreferrer'];
	if (href.startsWith('tel:')) node.properties.className = ['tel'];
}

function cellsOfHead(table: Element): readonly Element[] {
	const cells: Element[] = [];
	visit(table, 'element', (node) => {
		if (node.tagName === 'th') cells.push(node);
	});
	return cells;
}

function headingsOf(page: Html): readonly Heading[] {
	return page.children.flatMap((node) => {
		const depth = node.type === 'element' ? /^h([2-4])$/.exec(node.tagName)?.[1] : undefined;
		if (node.type !== 'element' || depth === undefined) return [];
		return [{ id: String(node.properties.id), depth: Number(depth), text: textOf(node.children) }];
	});
}

const textOf = (nodes: readonly ElementContent[]): string =>
	nodes
		.map((node) =>
			node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''
		)
		.join('');
