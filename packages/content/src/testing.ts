// For tests alone: the content as it lies on disk, and copies of it with something changed.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ContentError } from './contentError.ts';
import { loadContent } from './loadContent.ts';

export const contentFolder = resolve(import.meta.dirname, '../../../content');

/** A JSON file as a test changes it: any member may be set, added or taken away. */
export type Json = { [key: string]: Json } & Json[];

/** A copy of content/ in the temporary folder. */
export interface ContentCopy {
	readonly folder: string;
	/** Rewrites one file; the path is the one inside content/. */
	change(path: string, edit: (json: Json) => void): void;
	/** Puts a text there, whatever it is. */
	write(path: string, text: string): void;
	remove(path: string): void;
	/** What loading it complains of; no lines when it does not. */
	problems(): readonly string[];
	delete(): void;
}

export function copyContent(): ContentCopy {
	const folder = mkdtempSync(join(tmpdir(), 'palpate-content-'));
	cpSync(contentFolder, folder, { recursive: true, filter: (path) => !path.endsWith('.webp') });
	const at = (path: string) => join(folder, path);
	return {
		folder,
		change(path, edit) {
			const json = JSON.parse(readFileSync(at(path), 'utf8')) as Json;
			edit(json);
			writeFileSync(at(path), JSON.stringify(json));
		},
		write: (path, text) => writeFileSync(at(path), text),
		remove: (path) => rmSync(at(path), { recursive: true }),
		problems: () => problemsIn(folder),
		delete: () => rmSync(folder, { recursive: true })
	};
}

function problemsIn(folder: string): readonly string[] {
	try {
		loadContent(folder);
		return [];
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
}
