import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type House, openHouse } from '@palpate/services';
import { checkDump, openBackup, writeBackup } from '@palpate/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askRunning, streamFromRunning } from './askRunning.ts';
import { openControl } from './control.ts';
import { root } from './settings.ts';

let folder: string;
let house: House;
let control: { close(): Promise<void> };
const faults: unknown[] = [];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-control-'));
	house = await openHouse({
		contentFolder: join(root, 'content'),
		dataFolder: join(folder, 'data'),
		origins: { main: undefined, port: 0 },
		sourceFolder: root
	});
	control = await openControl(house, { error: (fault: unknown) => faults.push(fault) });
});
afterAll(async () => {
	await control.close();
	await house.close();
	rmSync(folder, { recursive: true, force: true });
});

const unix = process.platform !== 'win32';

test('only the owner may ask over the socket', () => {
	const mode = unix ? statSync(join(house.folder.path, 'control.sock')).mode & 0o777 : 0o600;
	expect(mode).toBe(0o600);
});

test('the running program gives a whole dump to whoever asks', async () => {
	const answer = await streamFromRunning(house.folder.path, '/backup');
	if (!answer) throw new Error('nobody answered');
	const file = join(folder, 'one.backup');
	await writeBackup(file, answer);
	const { manifest } = await checkDump((await openBackup(file)).dump);
	expect(manifest.tables.find(({ table }) => table === 'clinic')?.rows).toBe(2);
});

test('a dump that fails half-way is broken off, so that it cannot be taken for a whole one', async () => {
	const broken = { ...house, folder: { ...house.folder, path: join(folder, 'data') } };
	const database = {
		...house.database,
		kind: 'server' as const,
		openCopy: async () => {
			const session = await house.database.openCopy();
			// biome-ignore lint/correctness/useYield: it fails before its first row
			const copyOut = async function* () {
				throw new TypeError('the table is damaged');
			};
			return { ...session, copyOut };
		}
	};
	await control.close();
	control = await openControl({ ...broken, database }, { error: (it: unknown) => faults.push(it) });
	const answer = await streamFromRunning(house.folder.path, '/backup');
	if (!answer) throw new Error('nobody answered');
	await expect(Array.fromAsync(answer)).rejects.toThrow('aborted');
	expect(faults).toEqual([{ task: '/backup', fault: 'TypeError' }]);
});

test('what it cannot do, and a folder where nothing runs, have no answer', async () => {
	expect(await streamFromRunning(house.folder.path, '/nothing')).toBeUndefined();
	expect(await askRunning(join(folder, 'elsewhere'), '/staff-link')).toBeUndefined();
	expect(await askRunning(house.folder.path, '/staff-link?clinic=none')).toMatch(
		/^There is no clinic none\./
	);
});
