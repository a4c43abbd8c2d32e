/**
 * `npm run staff:link [-- --clinic rimu-street] [-- --email somebody@example.nz]`
 *
 * Prints a one-time link with which the owner gets in: the first owner of a clinic that has none,
 * or an owner who has lost the password. The running program is asked where there is one.
 */
import { parseArgs } from 'node:util';
import { ContentError } from '@palpate/content';
import { openHouse } from '@palpate/services';
import { StartRefusal } from '@palpate/storage';
import { askRunning } from '../apps/web/server/askRunning.ts';
import { staffLink } from '../apps/web/server/controlDeeds.ts';
import { readSettings, root } from '../apps/web/server/settings.ts';

const { values } = parseArgs({
	options: { clinic: { type: 'string' }, email: { type: 'string' } }
});

try {
	console.log(await answer());
} catch (error) {
	if (!(error instanceof StartRefusal || error instanceof ContentError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

async function answer(): Promise<string> {
	const settings = readSettings([], process.env);
	const query = new URLSearchParams(Object.entries(values));
	const running = await askRunning(settings.dataFolder, `/staff-link?${query}`);
	if (running !== undefined) return running;
	const house = await openHouse({
		contentFolder: settings.contentFolder,
		dataFolder: settings.dataFolder,
		databaseUrl: settings.databaseUrl,
		origins: { main: settings.origin, port: settings.port },
		sourceFolder: root
	});
	try {
		return await staffLink(house, values.clinic ?? null, values.email ?? null);
	} finally {
		await house.close();
	}
}
