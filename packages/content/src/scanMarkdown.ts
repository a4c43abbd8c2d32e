import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';

const reader = unified().use(remarkParse).use(remarkGfm);
const renderer = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSlug);

type Root = ReturnType<typeof reader.parse>;
type Nodes = Root | Root['children'][number];

/** What a Markdown file points at and leaves open; lines count from 1 in the file. */
export interface ScannedMarkdown {
	/** the YAML between the first two lines of ---; undefined without any, or where it is none */
	readonly head: unknown;
	readonly links: readonly { readonly href: string; readonly line: number }[];
	readonly images: readonly { readonly alt: string; readonly line: number }[];
	/** values that are tagged as an example, or as still to be confirmed */
	readonly tags: readonly { readonly words: string; readonly line: number }[];
	/** what `#…` may point at */
	readonly ids: ReadonlySet<string>;
	/** what is read, without notes and pictures: a line a heading, a paragraph or a table's cell */
	readonly text: string;
}

/** Reads a file for what a report wants to know; how it is shown is not looked at. */
export function scanMarkdown(text: string): ScannedMarkdown {
	const { yaml, body } = cutHead(text);
	const tree = reader.parse(body);
	const links: { href: string; line: number }[] = [];
	const images: { alt: string; line: number }[] = [];
	const tags: { words: string; line: number }[] = [];
	visit(tree, (node) => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'link' || node.type === 'definition') links.push({ href: node.url, line });
		if (node.type === 'image' || node.type === 'imageReference')
			images.push({ alt: node.alt ?? '', line });
		if (node.type === 'inlineCode' && exampleTags.has(node.value))
			tags.push({ words: node.value, line });
	});
	const head = yaml === undefined ? undefined : parseHead(yaml);
	return { head, links, images, tags, ids: idsOf(body), text: textOf(tree) };
}

const blocks = new Set(['heading', 'paragraph', 'tableCell']);

function textOf(tree: Root): string {
	const lines: string[] = [];
	visit(tree, (node) => {
		if (blocks.has(node.type)) lines.push(oneLine(wordsIn(node)));
	});
	return lines.join('\n');
}

/** Without the marks of notes; a line that was only wrapped in the file goes on. */
const oneLine = (text: string) => text.replace(/\[\^[^\]]*\]/g, '').replace(/\s+/g, ' ');

function wordsIn(node: Nodes): string {
	if (node.type === 'break') return ' ';
	if ('children' in node) return node.children.map(wordsIn).join('');
	return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

const exampleTags = new Set(['example', 'to be confirmed']);

/** The head becomes empty lines, so that the lines of the body keep their numbers. */
function cutHead(text: string): { yaml: string | undefined; body: string } {
	const found = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
	if (found?.index !== 0) return { yaml: undefined, body: text };
	const lines = found[0].split('\n').length - 1;
	return { yaml: found[1], body: '\n'.repeat(lines) + text.slice(found[0].length) };
}

function parseHead(yaml: string): unknown {
	try {
		return parse(yaml);
	} catch {
		return undefined; // loading the content says what is wrong with it
	}
}

function idsOf(body: string): ReadonlySet<string> {
	const ids = new Set<string>();
	visit(renderer.runSync(renderer.parse(body)), 'element', (node) => {
		if (typeof node.properties.id === 'string') ids.add(node.properties.id);
	});
	return ids;
}
