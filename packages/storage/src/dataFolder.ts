import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Files, nodeFiles } from './files.ts';
import { StartRefusal } from './startRefusal.ts';

/** Keys that never leave the data folder: 32 random bytes each, base64. */
export interface Secrets {
	/** signs the links with which a visit is viewed or cancelled */
	readonly signing: string;
	/** encrypts second-factor secrets at rest (AES-256-GCM) */
	readonly encryption: string;
}

export interface DataFolder {
	readonly path: string;
	readonly databasePath: string;
	readonly secrets: Secrets;
}

/**
 * Makes the folder and its secrets where they are missing and proves that it can be written.
 *
 * @throws StartRefusal when it cannot be made or written, or the disk is full
 */
export function openDataFolder(path: string, files: Files = nodeFiles): DataFolder {
	const folder = resolve(path);
	return explaining(folder, () => {
		files.makeFolder(folder);
		proveWritable(folder, files);
		return {
			path: folder,
			databasePath: join(folder, 'database'),
			secrets: readOrMakeSecrets(folder, files)
		};
	});
}

function proveWritable(folder: string, files: Files): void {
	const probe = join(folder, `.probe-${process.pid}`);
	files.remove(probe);
	files.createNew(probe, 'x'.repeat(65_536));
	files.remove(probe);
}

function readOrMakeSecrets(folder: string, files: Files): Secrets {
	const path = join(folder, 'secrets.json');
	if (!files.exists(path)) {
		const made: Secrets = { signing: newKey(), encryption: newKey() };
		files.createNew(path, `${JSON.stringify(made, null, 2)}\n`);
	}
	return JSON.parse(files.read(path)) as Secrets;
}

const newKey = () => randomBytes(32).toString('base64');

/** Turns what the operating system says into one sentence; anything else is a fault and passes. */
export function explaining<T>(folder: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		const sentence = fileSentence(folder, error);
		if (!sentence) throw error;
		throw new StartRefusal(sentence, { cause: error });
	}
}

export function fileSentence(folder: string, error: unknown): string | undefined {
	const text =
		error instanceof Error ? `${(error as { code?: string }).code} ${error.message}` : '';
	if (/ENOSPC|EDQUOT|No space left|could not extend file/.test(text))
		return `The disk is full: ${folder} has no room left. Free some space and start again.`;
	if (/EACCES|EPERM|EROFS|Permission denied/.test(text))
		return `The data folder ${folder} cannot be written by this user. Change its owner, or choose another with DATA_DIR.`;
	if (/ENOTDIR|EEXIST/.test(text))
		return `The data folder ${folder} is not a folder. Choose another with DATA_DIR.`;
	return undefined;
}
