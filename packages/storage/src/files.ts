import * as fs from 'node:fs';

/** The one place that opens files of the data folder, so that a test can put a full disk here. */
export interface Files {
	makeFolder(path: string): void;
	/** @throws EEXIST when the file is there already */
	createNew(path: string, text: string): void;
	read(path: string): string;
	exists(path: string): boolean;
	rename(from: string, to: string): void;
	remove(path: string): void;
}

const ownerOnly = 0o600;

export const nodeFiles: Files = {
	makeFolder: (path) => fs.mkdirSync(path, { recursive: true, mode: 0o700 }),
	createNew(path, text) {
		const file = fs.openSync(path, 'wx', ownerOnly);
		try {
			fs.writeSync(file, text);
			fs.fsyncSync(file);
		} finally {
			fs.closeSync(file);
		}
	},
	read: (path) => fs.readFileSync(path, 'utf8'),
	exists: (path) => fs.existsSync(path),
	rename: (from, to) => fs.renameSync(from, to),
	remove: (path) => fs.rmSync(path, { force: true })
};
