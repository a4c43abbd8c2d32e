import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ContentError } from './contentError.ts';

/** A file of content/, checked against its schema. */
export interface Checked<T> {
	/** as a problem names it: `content/clinics/ngaio-health/clinic.json` */
	readonly file: string;
	readonly value: T;
}

/** Reads content files one after the other and collects what is wrong with them. */
export class ContentReader {
	readonly problems: string[] = [];
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** @returns undefined when it cannot be read or breaks the schema: the problems say why */
	read<const S extends v.GenericSchema>(
		path: string,
		schema: S
	): Checked<v.InferOutput<S>> | undefined {
		const file = `content/${path}`;
		const json = this.#parse(path, file);
		if (json === undefined) return undefined;
		const checked = v.safeParse(schema, json);
		if (checked.success) return { file, value: checked.output };
		for (const issue of checked.issues) this.problems.push(`${file}, ${sentence(issue)}`);
		return undefined;
	}

	/** Names in a folder, sorted, without hidden files; a folder that is missing is a problem. */
	list(path: string): readonly string[] {
		try {
			const names = readdirSync(join(this.#folder, path));
			return names.filter((name) => !name.startsWith('.')).sort();
		} catch {
			this.problems.push(`content/${path}: the folder is missing`);
			return [];
		}
	}

	/** The same, where a folder may be missing. */
	listIfThere(path: string): readonly string[] {
		return existsSync(join(this.#folder, path)) ? this.list(path) : [];
	}

	/** @returns undefined when it cannot be read: the problems say so */
	readText(path: string): string | undefined {
		try {
			return readFileSync(join(this.#folder, path), 'utf8');
		} catch {
			this.problems.push(`content/${path}: cannot be read`);
			return undefined;
		}
	}

	/** @returns undefined when it cannot be read: the problems say so */
	readBytes(path: string): Uint8Array | undefined {
		try {
			return readFileSync(join(this.#folder, path));
		} catch {
			this.problems.push(`content/${path}: cannot be read`);
			return undefined;
		}
	}

	#parse(path: string, file: string): unknown {
		try {
			return JSON.parse(readFileSync(join(this.#folder, path), 'utf8'));
		} catch (error) {
			const missing = (error as { code?: string }).code === 'ENOENT';
			this.problems.push(
				`${file}: ${missing ? 'is missing' : `is not JSON (${(error as Error).message})`}`
			);
			return undefined;
		}
	}

	/** @throws ContentError when anything was wrong */
	finish(): void {
		if (this.problems.length > 0) throw new ContentError(this.problems);
	}
}

/** `practitioners[2].hours.value.monday[0].from: must be a time such as 08:30, was "8.30"` */
export function sentence(issue: v.BaseIssue<unknown>): string {
	const path = (issue.path ?? []).reduce(
		(text, { key }) =>
			typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : `${key}`,
		''
	);
	// a strict object expects the name of a key, in quotes, where the key is not there
	if (issue.received === 'undefined' && issue.expected?.startsWith('"'))
		return `${path}: is missing`;
	// of a length valibot says how long it was, which beside "must not be empty" says nothing
	const received = /length/.test(issue.type) ? undefined : issue.received;
	const reason = issue.message.startsWith('must ')
		? `${issue.message}${received ? `, was ${received}` : ''}`
		: issue.expected
			? `must be ${issue.expected === 'never' ? 'left out' : issue.expected}, was ${received ?? 'something else'}`
			: issue.message;
	return `${path || 'the whole file'}: ${reason}`;
}
