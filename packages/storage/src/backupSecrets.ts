import { join } from 'node:path';
import type { CarriedSecrets } from './backupFormat.ts';
import { BackupRefusal } from './backupRefusal.ts';
import { explaining } from './dataFolder.ts';
import { type Files, nodeFiles } from './files.ts';

type Carried = CarriedSecrets['secrets'];

/** The keys of a data folder; undefined where it has none. */
export function readSecrets(folder: string, files: Files = nodeFiles): Carried | undefined {
	const path = join(folder, 'secrets.json');
	if (!files.exists(path)) return undefined;
	return JSON.parse(explaining(folder, () => files.read(path))) as Carried;
}

/** @throws BackupRefusal when the folder has other keys than the backup carries */
export function refuseOtherSecrets(
	folder: string,
	carried: Carried | undefined,
	files: Files = nodeFiles
): void {
	const there = readSecrets(folder, files);
	if (there && carried && JSON.stringify(there) !== JSON.stringify(carried))
		throw new BackupRefusal(
			`The data folder ${folder} has a secrets.json of its own, and the backup carries another. Restore into an empty folder, named in DATA_DIR.`
		);
}

/** Puts the keys that the backup carries into a folder that has none. */
export function putSecrets(folder: string, carried: Carried, files: Files = nodeFiles): void {
	const path = join(folder, 'secrets.json');
	explaining(folder, () => {
		if (!files.exists(path)) files.createNew(path, `${JSON.stringify(carried, null, 2)}\n`);
	});
}
