import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, openSync, rmSync } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type CarriedSecrets, damaged, fromLine, toLine } from './backupFormat.ts';
import { DumpLines } from './backupLines.ts';
import { BackupRefusal } from './backupRefusal.ts';
import { deriveKey, newSealing, type Sealing, seal, unseal } from './backupSeal.ts';

/** The first line of the file, readable without the key. */
interface FileHead {
	readonly palpate: 'backup';
	readonly format: 1;
	/** null: not encrypted */
	readonly sealing: Sealing | null;
}

export interface BackupOptions {
	/** encrypts the file; without it nothing secret is put in */
	readonly key?: string | undefined;
	/** the data folder's keys, put in only where there is a key */
	readonly secrets?: CarriedSecrets['secrets'] | undefined;
	/** opens the file; a test puts a full disk here */
	readonly openFile?: ((path: string) => Writable) | undefined;
}

/**
 * Writes a dump to a new file that only its owner can read: a line of JSON, then the dump, gzipped
 * and, with a key, encrypted. A file that is there already is left alone, and a file that could not be
 * finished is removed.
 *
 * @throws BackupRefusal when the key is too short or the file cannot be written
 */
export async function writeBackup(
	path: string,
	dump: AsyncIterable<Uint8Array>,
	{ key, secrets, openFile = createFile }: BackupOptions = {}
): Promise<void> {
	if (key !== undefined && key.length < shortestKey)
		throw new BackupRefusal(
			`BACKUP_KEY is too short to protect anything: it needs at least ${shortestKey} characters.`
		);
	const sealing = key === undefined ? null : newSealing(randomBytes(16));
	const head: FileHead = { palpate: 'backup', format: 1, sealing };
	const header = Buffer.from(toLine(head));
	const keyBytes = sealing && key !== undefined ? await deriveKey(key, sealing) : undefined;
	const content = keyBytes && secrets ? before(toLine({ secrets }), dump) : dump;
	const body = (zipped: AsyncIterable<Uint8Array>) =>
		before(header, keyBytes ? seal(zipped, keyBytes, header) : zipped);
	await writeFile(path, (file) => pipeline(content, createGzip(), body, file), openFile);
}

const shortestKey = 12;

/** Opened before anything is written: a stream that opens later could outlive its own removal. */
const createFile = (path: string): Writable =>
	createWriteStream(path, { fd: openSync(path, 'wx', 0o600), flush: true });

async function writeFile(
	path: string,
	write: (file: Writable) => Promise<void>,
	openFile: (path: string) => Writable
): Promise<void> {
	try {
		await write(openFile(path));
	} catch (error) {
		// one that was there before is not ours to remove
		if (codeOf(error) !== 'EEXIST') rmSync(path, { force: true });
		const sentence = writeSentence(path, error);
		throw sentence ? new BackupRefusal(sentence, { cause: error }) : error;
	}
}

async function* before(first: string | Uint8Array, rest: AsyncIterable<Uint8Array>) {
	yield Buffer.from(first);
	yield* rest;
}

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? '';

function writeSentence(path: string, error: unknown): string | undefined {
	switch (codeOf(error)) {
		case 'ENOSPC':
		case 'EDQUOT':
			return `The disk is full: there is no room for ${path}. Free some space and try again; nothing was kept.`;
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return `${path} cannot be written by this user. Choose another place for the backup.`;
		case 'EEXIST':
			return `${path} is there already and was left as it is. Choose another name for the backup.`;
		case 'ENOENT':
		case 'ENOTDIR':
			return `There is no folder for ${path}. Make it first, or choose another place for the backup.`;
		default:
			return undefined;
	}
}

/** A backup that was opened: its keys, when it carries them, and the dump from its first line on. */
export interface OpenBackup {
	readonly secrets: CarriedSecrets['secrets'] | undefined;
	readonly dump: DumpLines;
}

/** @throws BackupRefusal when it cannot be read, is no backup, or the key is missing or wrong */
export async function openBackup(path: string, key?: string): Promise<OpenBackup> {
	const file = readFile(path);
	const { header, body } = await splitHeader(path, file);
	const { sealing } = readFileHead(path, header);
	if (sealing && key === undefined)
		throw new BackupRefusal(
			'This backup is encrypted. Give the key it was made with in BACKUP_KEY.'
		);
	const zipped =
		sealing && key !== undefined ? unseal(body, await deriveKey(key, sealing), header) : body;
	return readSecrets(unzip(zipped));
}

/** Carried keys stand on a line before the dump's own first line. */
async function readSecrets(content: AsyncIterable<Uint8Array>): Promise<OpenBackup> {
	const lines = new DumpLines(content);
	const first = await lines.line();
	if (!first?.startsWith('{"secrets":')) return { secrets: undefined, dump: lines.putBack(first) };
	return { secrets: fromLine<CarriedSecrets>(first, ['secrets']).secrets, dump: lines };
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
	try {
		yield* createReadStream(path);
	} catch (error) {
		const code = codeOf(error);
		if (code === 'ENOENT' || code === 'ENOTDIR')
			throw new BackupRefusal(`There is no backup at ${path}.`, { cause: error });
		if (code === 'EACCES' || code === 'EPERM')
			throw new BackupRefusal(`${path} cannot be read by this user.`, { cause: error });
		if (code === 'EISDIR') throw new BackupRefusal(`${path} is a folder.`, { cause: error });
		throw error;
	}
}

/** The first line with its end, which is part of what is authenticated, and the bytes after it. */
async function splitHeader(path: string, file: AsyncGenerator<Uint8Array>) {
	let held = Buffer.alloc(0);
	while (!held.includes(10)) {
		const { done, value } = await file.next();
		if (done || held.length > longestHeader) throw noBackup(path);
		held = Buffer.concat([held, value]);
	}
	const end = held.indexOf(10) + 1;
	return { header: held.subarray(0, end), body: before(held.subarray(end), file) };
}

const longestHeader = 4096;

function readFileHead(path: string, header: Buffer): FileHead {
	try {
		const head = fromLine<FileHead>(header.toString('utf8'), ['palpate', 'format', 'sealing']);
		if (head.palpate === 'backup' && head.format === 1) return head;
	} catch {
		// refused below
	}
	throw noBackup(path);
}

const noBackup = (path: string) =>
	new BackupRefusal(`${path} is not a backup that this version of Palpate can read.`);

async function* unzip(zipped: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const gunzip = createGunzip();
	// its failure reaches the reader through the stream itself
	pipeline(Readable.from(zipped), gunzip).catch(() => undefined);
	try {
		yield* gunzip;
	} catch (error) {
		throw codeOf(error).startsWith('Z_') ? damaged(error) : error;
	}
}
