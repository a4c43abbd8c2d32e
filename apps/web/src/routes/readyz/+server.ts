import { isMigrated } from '@palpate/storage';
import type { RequestHandler } from './$types';

/** Ready: the database answers and its migrations are the ones this program knows. */
export const GET: RequestHandler = async ({ locals }) => {
	const ready = await isMigrated(locals.house.database).catch(() => false);
	return new Response(ready ? 'ready\n' : 'not ready\n', {
		status: ready ? 200 : 503,
		headers: { 'content-type': 'text/plain' }
	});
};
