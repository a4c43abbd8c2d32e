import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explaining } from './dataFolder.ts';
import { type Files, nodeFiles } from './files.ts';
import { StartRefusal } from './startRefusal.ts';

interface Holder {
	readonly pid: number;
	/** when that process began, as the system counts it: tells a reused number from the same process */
	readonly began: string | null;
}

/**
 * Takes the data folder for this process. The embedded database takes no lock of its own, and two
 * processes on one folder lose rows without an error.
 *
 * @returns a function that gives the folder back
 * @throws StartRefusal when a living process holds it
 */
export function lockFolder(folder: string, files: Files = nodeFiles): () => void {
	const path = join(folder, 'lock');
	const mine = JSON.stringify({ pid: process.pid, began: processBegan(process.pid) });
	explaining(folder, () => {
		dropIfStale(path, files);
		create(path, mine, folder, files);
	});
	return () => {
		if (files.exists(path) && files.read(path) === mine) files.remove(path);
	};
}

function create(path: string, mine: string, folder: string, files: Files): void {
	try {
		files.createNew(path, mine);
	} catch (error) {
		if ((error as { code?: string }).code !== 'EEXIST') throw error;
		const pid = readHolder(path, files)?.pid;
		throw new StartRefusal(
			`Palpate is already running on the data folder ${folder}${pid ? ` (process ${pid})` : ''}. Stop it first, or choose another folder with DATA_DIR.`
		);
	}
}

/** A lock whose process is gone is moved aside; if somebody renewed it in between, it goes back. */
function dropIfStale(path: string, files: Files): void {
	if (!files.exists(path)) return;
	const text = files.read(path);
	if (isAlive(parseHolder(text))) return;
	const aside = `${path}.stale-${process.pid}`;
	files.rename(path, aside);
	if (files.read(aside) === text) files.remove(aside);
	else files.rename(aside, path);
}

const readHolder = (path: string, files: Files) =>
	files.exists(path) ? parseHolder(files.read(path)) : undefined;

function parseHolder(text: string): Holder | undefined {
	try {
		return JSON.parse(text) as Holder;
	} catch {
		return undefined; // half-written by a process that died
	}
}

function isAlive(holder: Holder | undefined): boolean {
	if (!holder) return false;
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		if ((error as { code?: string }).code === 'ESRCH') return false;
	}
	const began = processBegan(holder.pid);
	return began === null || holder.began === null || began === holder.began;
}

/** Linux tells it in /proc; elsewhere the process number alone must do. */
function processBegan(pid: number): string | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
	} catch {
		return null;
	}
}
