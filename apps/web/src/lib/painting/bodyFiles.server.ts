import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Content } from '@palpate/content';
import {
	type Body,
	encodeBorders,
	encodeLabels,
	encodeSurface,
	type ViewId,
	type ViewOutlines,
	viewIds
} from '@palpate/drawing';
import { outlineFile } from './outlineFile.ts';

/** One of the files that the page where one paints fetches as it needs them. */
export interface BodyFile {
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** the same bytes, compressed as far as they can be */
	readonly brotli: Uint8Array<ArrayBuffer>;
}

interface BodyFiles {
	/** changes with what the files hold, and stands in their addresses */
	readonly version: string;
	file(name: string): BodyFile | undefined;
}

const outlines = import.meta.glob<ViewOutlines>(
	'../../../../../content/atlas/figure/outlines/*.json',
	{ eager: true, import: 'default' }
);

/** The outlines of a view, as they were built in. */
export function outlinesOf(view: ViewId): ViewOutlines {
	const found = outlines[`../../../../../content/atlas/figure/outlines/${view}.json`];
	if (!found) throw new Error(`content/atlas/figure/outlines/${view}.json is missing`);
	return found;
}

const made = new WeakMap<Content, BodyFiles>();

/**
 * `surface.bin`, `labels.bin`, `synonyms.json`, `outlines-front.json` for each view; for the turning
 * figure `occlusion.bin`, and `fibres-shoulder.bin` for each body area.
 */
export function bodyFiles(content: Content): BodyFiles {
	const known = made.get(content);
	if (known) return known;
	const { body } = content;
	const makers = new Map<string, () => Uint8Array<ArrayBuffer>>([
		['surface.bin', () => encodeSurface(body.surface)],
		['labels.bin', () => labelsFile(body)],
		['occlusion.bin', () => content.openness],
		...Object.entries(content.fibres).map(
			([area, bytes]) => [`fibres-${area}.bin`, () => bytes] as const
		),
		['synonyms.json', () => new Uint8Array(Buffer.from(JSON.stringify(synonymsOf(content))))],
		...viewIds.map(
			(view) =>
				[
					`outlines-${view}.json`,
					() => new Uint8Array(Buffer.from(JSON.stringify(outlineFile(outlinesOf(view)))))
				] as const
		)
	]);
	const ready = new Map<string, BodyFile>();
	const files: BodyFiles = {
		version: versionOf(content),
		file(name) {
			const make = makers.get(name);
			const before = ready.get(name);
			if (before || !make) return before;
			const bytes = make();
			const file = { type: typeOf(name), bytes, brotli: compressed(bytes) };
			ready.set(name, file);
			return file;
		}
	};
	made.set(content, files);
	return files;
}

/** What people say for a place, by its id. */
const synonymsOf = ({ places }: Content): Readonly<Record<string, readonly string[]>> =>
	Object.fromEntries(
		places.flatMap(({ id, synonyms }) => (synonyms.length > 0 ? [[id, synonyms]] : []))
	);

function versionOf(content: Content): string {
	const { body } = content;
	const hash = createHash('sha256');
	hash.update(encodeSurface(body.surface)).update(labelsFile(body));
	hash.update(content.openness);
	for (const [area, bytes] of Object.entries(content.fibres)) hash.update(area).update(bytes);
	hash.update(JSON.stringify(synonymsOf(content)));
	for (const view of viewIds) hash.update(JSON.stringify(outlinesOf(view)));
	return hash.digest('base64url').slice(0, 12);
}

/** The labels, and the borders after them where the body has some. */
function labelsFile({ labels, borders }: Body): Uint8Array<ArrayBuffer> {
	const own = encodeLabels(labels);
	if (!borders) return own;
	const beside = encodeBorders(borders);
	const bytes = new Uint8Array(own.length + beside.length);
	bytes.set(own);
	bytes.set(beside, own.length);
	return bytes;
}

const typeOf = (name: string): string =>
	name.endsWith('.json') ? 'application/json' : 'application/octet-stream';

const compressed = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
	new Uint8Array(
		brotliCompressSync(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		})
	);
