import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putSecrets, readSecrets, refuseOtherSecrets } from './backupSecrets.ts';
import { nodeFiles } from './files.ts';

const carried = { signing: 'a', encryption: 'b' };
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('keys that a backup carries are put into an empty folder, for its owner only', () => {
	expect(readSecrets(folder)).toBeUndefined();
	putSecrets(folder, carried);
	expect(readSecrets(folder)).toEqual(carried);
	expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('a folder with other keys is refused, one with the same keys or none is not', () => {
	refuseOtherSecrets(folder, carried);
	putSecrets(folder, carried);
	refuseOtherSecrets(folder, carried);
	refuseOtherSecrets(folder, undefined);
	expect(() => refuseOtherSecrets(folder, { ...carried, signing: 'c' })).toThrow(
		/has a secrets\.json of its own, and the backup carries another/
	);
});

test('a full disk and keys that may not be read are one sentence each', () => {
	const failing = (code: string) => () => {
		throw Object.assign(new Error(code), { code });
	};
	const full = { ...nodeFiles, createNew: failing('ENOSPC') };
	expect(() => putSecrets(folder, carried, full)).toThrow(/^The disk is full/);
	putSecrets(folder, carried);
	const forbidden = { ...nodeFiles, read: failing('EACCES') };
	expect(() => readSecrets(folder, forbidden)).toThrow(/^The data folder .* by this user/);
});
