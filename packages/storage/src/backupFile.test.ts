import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBackup, writeBackup } from './backupFile.ts';
import { BackupRefusal } from './backupRefusal.ts';

const key = 'Ngā manu o te ata';
const secrets = { signing: 'signs', encryption: 'hides' };
/** more than one encrypted chunk, and not to be made smaller */
const lines = Array.from(
	{ length: 9000 },
	(_, n) => `${n}\t${(n * 7919) ** 2 * 0.31 * Math.SQRT2}`
);

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-backup-'));
	file = join(folder, 'one.backup');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* dump() {
	for (const line of lines) yield Buffer.from(`${line}\n`);
}

async function readAll(path: string, withKey?: string) {
	const { dump, secrets } = await openBackup(path, withKey);
	const read: string[] = [];
	for (let line = await dump.line(); line !== undefined; line = await dump.line()) read.push(line);
	return { read, secrets };
}

test('what is written without a key comes back, readable by its owner only, and carries no secrets', async () => {
	await writeBackup(file, dump(), { secrets });
	expect(await readAll(file)).toEqual({ read: lines, secrets: undefined });
	expect(statSync(file).mode & 0o777).toBe(0o600);
	const written = readFileSync(file);
	expect(gunzipSync(written.subarray(written.indexOf(10) + 1)).toString()).not.toContain('signs');
});

test('what is written with a key comes back with the secrets, and shows nothing of itself', async () => {
	await writeBackup(file, dump(), { key, secrets });
	expect(await readAll(file, key)).toEqual({ read: lines, secrets });
	const written = readFileSync(file);
	const head = JSON.parse(written.toString('utf8', 0, written.indexOf(10)));
	expect(head).toMatchObject({ palpate: 'backup', sealing: { cipher: 'aes-256-gcm' } });
	expect(() => gunzipSync(written.subarray(written.indexOf(10) + 1))).toThrow(/incorrect header/);
});

test('the same dump is never encrypted the same way twice', async () => {
	await writeBackup(file, dump(), { key });
	const second = join(folder, 'two.backup');
	await writeBackup(second, dump(), { key });
	expect(readFileSync(second).equals(readFileSync(file))).toBe(false);
});

test('a key may be typed with its accents joined or apart', async () => {
	await writeBackup(file, dump(), { key: key.normalize('NFD') });
	expect((await readAll(file, key.normalize('NFC'))).read).toEqual(lines);
});

test('a wrong key, a missing key and a short key are refused in one sentence each', async () => {
	await writeBackup(file, dump(), { key });
	await expect(openBackup(file, 'another long key')).rejects.toThrow(
		/^The key in BACKUP_KEY does not open this backup\./
	);
	await expect(openBackup(file)).rejects.toThrow(/^This backup is encrypted\. Give the key/);
	await expect(writeBackup(join(folder, 'x'), dump(), { key: 'short' })).rejects.toThrow(
		/^BACKUP_KEY is too short/
	);
});

test.each([
	['the first line', (at: Buffer) => at.indexOf('"chunkBytes":65536') + 17],
	['the beginning', (at: Buffer) => at.indexOf(10) + 5],
	['the end', (at: Buffer) => at.length - 1]
])('a change to %s of an encrypted backup is seen', async (_where, place) => {
	await writeBackup(file, dump(), { key });
	const bytes = readFileSync(file);
	const at = place(bytes);
	bytes[at] = (bytes[at] ?? 0) ^ 1;
	writeFileSync(file, bytes);
	await expect(readAll(file, key)).rejects.toThrow(BackupRefusal);
});

test('the authenticated first line cannot be swapped for one that says the same', async () => {
	await writeBackup(file, dump(), { key });
	const text = readFileSync(file, 'latin1').replace('"palpate":', '"palpate": ');
	writeFileSync(file, text, 'latin1');
	await expect(readAll(file, key)).rejects.toThrow(/does not open this backup/);
});

test('chunks that change places, and a chunk that is cut off, are seen', async () => {
	await writeBackup(file, dump(), { key });
	const bytes = readFileSync(file);
	const start = bytes.indexOf(10) + 1;
	const sealed = 65_536 + 16;
	expect(bytes.length).toBeGreaterThan(start + sealed);
	writeFileSync(file, bytes.subarray(0, start + sealed));
	await expect(readAll(file, key)).rejects.toThrow(BackupRefusal);
	writeFileSync(file, bytes.subarray(0, -100));
	await expect(readAll(file, key)).rejects.toThrow(/the key fits, but the file does not end/);
});

test('a backup without a key that was cut off is refused', async () => {
	await writeBackup(file, dump());
	writeFileSync(file, readFileSync(file).subarray(0, -100));
	await expect(readAll(file)).rejects.toThrow(/damaged or incomplete/);
});

test('what is no backup is refused with its name', async () => {
	for (const text of ['', 'hello', '{"palpate":"backup"}\n', '{"palpate":"other","format":1}\n']) {
		writeFileSync(file, text);
		await expect(openBackup(file)).rejects.toThrow(/one\.backup is not a backup/);
	}
	await expect(openBackup(join(folder, 'none'))).rejects.toThrow(/^There is no backup at/);
	await expect(openBackup(folder)).rejects.toThrow(/is a folder/);
});

test('a file that is there already is left as it is', async () => {
	writeFileSync(file, 'precious');
	await expect(writeBackup(file, dump())).rejects.toThrow(/is there already and was left as it is/);
	expect(readFileSync(file, 'utf8')).toBe('precious');
});

const failing = (code: string) => () =>
	new Writable({
		write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code }))
	});

test('a full disk and a place that cannot be written are refused in one sentence, and nothing is kept', async () => {
	writeFileSync(file, 'half of it');
	await expect(writeBackup(file, dump(), { openFile: failing('ENOSPC') })).rejects.toThrow(
		/^The disk is full: there is no room for .*; nothing was kept\.$/
	);
	expect(() => statSync(file)).toThrow(/ENOENT/);
	for (const code of ['EACCES', 'EROFS'])
		await expect(writeBackup(file, dump(), { openFile: failing(code) })).rejects.toThrow(
			/cannot be written by this user\. Choose another place/
		);
	await expect(writeBackup(join(folder, 'no/where'), dump())).rejects.toThrow(
		/^There is no folder for/
	);
});

test('a dump that breaks off leaves no file, and its own error is told', async () => {
	const breaking = (async function* () {
		yield Buffer.from('one\n');
		throw new BackupRefusal('The program stopped.');
	})();
	await expect(writeBackup(file, breaking)).rejects.toThrow('The program stopped.');
	expect(() => statSync(file)).toThrow(/ENOENT/);
});
