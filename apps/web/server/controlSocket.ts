import { join } from 'node:path';

/**
 * A local socket that only the owner of the data folder can open: commands on this machine ask the
 * running program, because the embedded database belongs to one process at a time.
 */
export const socketPath = (dataFolder: string) =>
	process.platform === 'win32'
		? `\\\\.\\pipe\\palpate-${Buffer.from(dataFolder).toString('hex').slice(-40)}`
		: join(dataFolder, 'control.sock');
