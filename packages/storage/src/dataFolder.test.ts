import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from './dataFolder.ts';
import { type Files, nodeFiles } from './files.ts';
import { lockFolder } from './folderLock.ts';
import { StartRefusal } from './startRefusal.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failing = (code: string): Files => ({
	...nodeFiles,
	createNew() {
		throw Object.assign(new Error(`${code}: injected`), { code });
	}
});

test('secrets are made once, kept, and readable by their owner only', () => {
	const first = openDataFolder(join(folder, 'data'));
	expect(Buffer.from(first.secrets.signing, 'base64')).toHaveLength(32);
	expect(first.secrets.signing).not.toBe(first.secrets.encryption);
	expect(openDataFolder(first.path).secrets).toEqual(first.secrets);
	expect(statSync(join(first.path, 'secrets.json')).mode & 0o777).toBe(0o600);
	expect(statSync(first.path).mode & 0o777).toBe(0o700);
});

test('a full disk, and a folder that cannot be written, are refused in one sentence each', () => {
	expect(() => openDataFolder(folder, failing('ENOSPC'))).toThrow(
		/^The disk is full: .* has no room/
	);
	expect(() => openDataFolder(folder, failing('EACCES'))).toThrow(/cannot be written by this user/);
	expect(() => openDataFolder(folder, failing('EROFS'))).toThrow(StartRefusal);
});

test('a file where the folder should be is refused', () => {
	writeFileSync(join(folder, 'data'), '');
	expect(() => openDataFolder(join(folder, 'data'))).toThrow(/is not a folder/);
});

test('an error that is none of these is a fault and passes as it is', () => {
	expect(() => openDataFolder(folder, failing('EMFILE'))).toThrow(/EMFILE: injected/);
});

test('a folder that a living process holds is refused with its number', () => {
	const release = lockFolder(folder);
	expect(() => lockFolder(folder)).toThrow(
		new RegExp(`already running on the data folder .* \\(process ${process.pid}\\)`)
	);
	release();
	lockFolder(folder)();
});

test('the lock of a process that is gone is taken over', () => {
	writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, began: 'long ago' }));
	lockFolder(folder)();
	expect(nodeFiles.exists(join(folder, 'lock'))).toBe(false);
});

test('the number of a dead process that another one got since does not hold the folder', () => {
	writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, began: 'before' }));
	lockFolder(folder)();
	expect(nodeFiles.exists(join(folder, 'lock'))).toBe(false);
});

test('a lock that was half written when its process died is taken over', () => {
	writeFileSync(join(folder, 'lock'), '{"pid":');
	lockFolder(folder)();
	expect(nodeFiles.exists(join(folder, 'lock'))).toBe(false);
});
