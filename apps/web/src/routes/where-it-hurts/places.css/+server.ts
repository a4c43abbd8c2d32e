import { placesSheet } from '#lib/body/placesSheet.server.ts';
import type { RequestHandler } from './$types';

/** The outlines of the places as a style sheet; its address changes with what it says. */
export const GET: RequestHandler = ({ locals, url }) => {
	const { css, version } = placesSheet(locals.content.atlas);
	const asked = url.searchParams.get('v') === version;
	return new Response(css, {
		headers: {
			'content-type': 'text/css; charset=utf-8',
			'cache-control': asked ? 'public, max-age=31536000, immutable' : 'no-cache'
		}
	});
};
