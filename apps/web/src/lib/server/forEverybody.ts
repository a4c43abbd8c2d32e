import type { RequestEvent } from '@sveltejs/kit';
import { themeCookie } from './theme.ts';

const publicRoute = /^\/(\(site\)|muscles)(\/|$)/;

/**
 * Whether this answer may be kept and given to the next person who asks the same: a public page,
 * found, asked for without anything that could tell who asks. The theme is part of what is asked.
 */
export function isForEverybody(event: RequestEvent, { status, headers }: Response): boolean {
	const { request, route, url, cookies } = event;
	return (
		request.method === 'GET' &&
		(status === 200 || status === 304) &&
		publicRoute.test(route.id ?? '') &&
		url.search === '' &&
		cookies.getAll().every(({ name }) => name === themeCookie) &&
		!headers.has('set-cookie') &&
		!headers.has('cache-control')
	);
}

/**
 * Anybody may keep it, and must ask each time whether it still holds, so that a change shows at
 * once. Our own server keeps it too: see server/htmlCache.ts, which logs the route with each use.
 */
export function allowKeeping({ platform, route }: RequestEvent, headers: Headers): void {
	headers.set('cache-control', 'public, max-age=0, must-revalidate');
	headers.append('vary', 'Cookie');
	if (platform) platform.req.route = route.id;
}
