import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { socketPath } from './controlSocket.ts';

/** @returns the running program's answer as text; undefined when none is running on this folder */
export async function askRunning(dataFolder: string, path: string): Promise<string | undefined> {
	const answer = await streamFromRunning(dataFolder, path);
	return answer && text(answer);
}

/** No socket, nobody behind it, a path too long for one, or one that is not for this user. */
const nobodyThere = new Set(['ENOENT', 'ENOTDIR', 'ECONNREFUSED', 'EINVAL', 'EACCES']);

/**
 * The answer as it comes; reading it fails when the program breaks it off.
 *
 * @returns undefined when no program is running on this folder, or it is one that cannot do this
 */
export async function streamFromRunning(
	dataFolder: string,
	path: string
): Promise<IncomingMessage | undefined> {
	const asked = request({
		socketPath: socketPath(dataFolder),
		method: 'POST',
		path,
		agent: false
	}).end();
	try {
		const [answer]: IncomingMessage[] = await once(asked, 'response');
		if (answer?.statusCode === 200) return answer;
		answer?.resume();
		return undefined;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (nobodyThere.has(code ?? '')) return undefined;
		throw error;
	}
}
