/**
 * `npm run seed`: gives the fictional clinics their example clients again, when the last ones have
 * passed. `npm start` does the same; this is for a database that is used without it.
 */
import { ContentError } from '@palpate/content';
import { openHouse, seedExamples } from '@palpate/services';
import { StartRefusal } from '@palpate/storage';
import { readSettings, root } from '../apps/web/server/settings.ts';

try {
	const settings = readSettings([], process.env);
	const house = await openHouse({
		...settings,
		origins: { main: settings.origin, port: settings.port },
		sourceFolder: root,
		report: (step) => console.log(`  ${step}`)
	});
	const made = await seedExamples(house).finally(() => house.close());
	console.log(made === 0 ? 'The examples are there already.' : `${made} example visits were made.`);
} catch (error) {
	if (!(error instanceof StartRefusal || error instanceof ContentError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
