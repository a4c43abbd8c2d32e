import type { Reference } from '@palpate/anatomy';
import { review } from '@palpate/anatomy';
import * as v from 'valibot';
import type { DeepReadonly } from './deepReadonly.ts';
import { type PagePart, splitAtDrawings } from './markdown.ts';
import { type Page, pageHead, readPages } from './pages.ts';
import type { ContentReader } from './readJson.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** A film by somebody else: credited, linked, never embedded. Without an address it is only credited. */
export const videoSchema = v.strictObject({
	title: words,
	by: words,
	href: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://')))
});
export type Video = DeepReadonly<v.InferOutput<typeof videoSchema>>;

/** The head of content/articles/*.md. */
export const articleHead = v.strictObject({
	...pageHead.entries,
	/** the shelf it stands on in the hub: "Pain and muscles" */
	topic: words,
	/** who put it together; never taken for who reviewed it */
	compiledBy: words,
	/** the day its text was last worked on */
	date: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-25')),
	review,
	/** to read it, at about 200 words a minute */
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	video: v.optional(videoSchema)
});
export type ArticleHead = DeepReadonly<v.InferOutput<typeof articleHead>>;

/** What a claim about the body rests on. */
export const bases = ['measured', 'modelled', 'an idea'] as const;
/** How good the evidence for a treatment is. */
export const grades = ['good evidence', 'some evidence', 'expert opinion', 'disputed'] as const;
export type Support = (typeof bases)[number] | (typeof grades)[number];

/** A stretch of an article. What is not plain text stands between two stretches of it. */
export type ArticlePart =
	| PagePart
	/** "How well supported: measured, in one small study." */
	| { readonly support: Support; readonly html: string }
	/** a quotation that begins [!NOTE], [!WARNING] or [!DANGER] and a title */
	| { readonly callout: 'note' | 'warn' | 'danger'; readonly title: string; readonly html: string }
	/** [key to support]: what the words measured, modelled and an idea mean */
	| { readonly slot: 'key to support' }
	/** [video]: the credit, with a link where an address is known */
	| { readonly slot: 'video' };

export type Article = Page<ArticleHead> & { readonly parts: readonly ArticlePart[] };

/** Every article of content/articles, for every clinic, in the order their heads ask for. */
export function readArticles(
	reader: ContentReader,
	references: Readonly<Record<string, Reference>>
): readonly Article[] {
	const pages = readPages(reader, 'articles', references, articleHead);
	return Object.values(pages).map((page) => ({
		...page,
		parts: articleParts(page.html, (what) =>
			reader.problems.push(`content/articles/${page.id}.md: ${what}`)
		)
	}));
}

const support = /<p>How well supported: ([^<]*?)([,.][\s\S]*?)<\/p>/;
const callout = /<blockquote>\s*<p>\[!(NOTE|WARNING|DANGER)\] ([^<]*)<\/p>([\s\S]*?)<\/blockquote>/;
const slot = /<p>\[(key to support|video)\]<\/p>/;
const cut = new RegExp([support, callout, slot].map(({ source }) => source).join('|'), 'g');
const tones = { NOTE: 'note', WARNING: 'warn', DANGER: 'danger' } as const;
const known: readonly string[] = [...bases, ...grades];

/** Cuts an article's HTML where something other than text stands. */
export function articleParts(
	html: string,
	complain: (what: string) => void
): readonly ArticlePart[] {
	return splitAtDrawings(html).flatMap((part): readonly ArticlePart[] =>
		'drawing' in part ? [part] : partsOfText(part.html, complain)
	);
}

function partsOfText(html: string, complain: (what: string) => void): readonly ArticlePart[] {
	const parts: ArticlePart[] = [];
	let from = 0;
	for (const found of html.matchAll(cut)) {
		parts.push({ html: html.slice(from, found.index) }, partOf(found, complain));
		from = found.index + found[0].length;
	}
	return [...parts, { html: html.slice(from) }].filter(
		(part) => Object.keys(part).some((key) => key !== 'html') || hasText(part)
	);
}

const hasText = (part: ArticlePart) => 'html' in part && part.html.trim() !== '';

function partOf(found: RegExpMatchArray, complain: (what: string) => void): ArticlePart {
	const [, supported, rest = '', tone, title = '', html = '', name] = found;
	if (supported !== undefined) {
		if (!known.includes(supported))
			complain(`"How well supported" is one of ${known.join(', ')}, was "${supported}"`);
		return { support: supported as Support, html: rest.trim() };
	}
	if (tone !== undefined)
		return { callout: tones[tone as keyof typeof tones], title: title.trim(), html: html.trim() };
	return { slot: name as 'key to support' | 'video' };
}

/** What an article says, as HTML: for counting words and searching, not for showing. */
export const articleText = ({ parts }: Pick<Article, 'parts'>): string =>
	parts
		.map((part) => {
			if ('slot' in part) return '';
			if ('drawing' in part) return `<p>${part.alt}</p>`;
			if ('support' in part) return '';
			return 'callout' in part ? `<h3>${part.title}</h3>${part.html}` : part.html;
		})
		.join('\n');
