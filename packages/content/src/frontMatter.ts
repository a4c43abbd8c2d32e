import { isAlias, isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';

/** A Markdown file, cut into its head (YAML between two lines of ---) and its text. */
export interface FrontMatter {
	readonly data: unknown;
	readonly body: string;
	/** number of the body's first line in the file, from 1 */
	readonly firstLine: number;
	/** the line of a member of the head, from 1; the head's first line where it is not there */
	readonly lineOf: (member: string) => number;
}

export type FrontMatterError = { readonly line: number; readonly what: string };

/** @returns undefined and an error with its line where there is no head or it is not YAML */
export function splitFrontMatter(
	text: string
): { ok: true; value: FrontMatter } | { ok: false; error: FrontMatterError } {
	const head = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
	if (head?.index !== 0)
		return {
			ok: false,
			error: { line: 1, what: 'must begin with a head between two lines of ---' }
		};
	const [whole, yaml = ''] = head;
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, schema: 'core' });
	// the head's own first line is the second of the file
	const lineAt = (offset: number) => counter.linePos(offset).line + 1;
	const [wrong] = [...document.errors, ...document.warnings];
	if (wrong)
		return {
			ok: false,
			error: { line: lineAt(wrong.pos[0]), what: `is not YAML (${firstLine(wrong.message)})` }
		};
	const members = isMap<ParsedNode>(document.contents) ? document.contents.items : [];
	const value = {
		data: document.toJS() as unknown,
		body: text.slice(whole.length),
		firstLine: whole.split('\n').length,
		lineOf: (member: string) => {
			const found = members.find(({ key }) => isScalar(key) && String(key.value) === member)?.key;
			return found && !isAlias(found) && found.range ? lineAt(found.range[0]) : 2;
		}
	};
	return { ok: true, value };
}

const firstLine = (text: string) => text.split('\n')[0] ?? text;
