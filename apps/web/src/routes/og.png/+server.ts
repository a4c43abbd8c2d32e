import { previewPicture } from '#lib/seo/preview.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) =>
	new Response(await previewPicture(locals.clinic), {
		headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' }
	});
