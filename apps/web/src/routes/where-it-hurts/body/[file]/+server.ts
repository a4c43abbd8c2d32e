import { bodyFiles } from '#lib/painting/bodyFiles.server.ts';
import type { RequestHandler } from './$types';

/** What painting needs of the body. The address carries a version that changes with the contents. */
export const GET: RequestHandler = ({ locals, params, request, url }) => {
	const { version, file } = bodyFiles(locals.content);
	const found = file(params.file);
	if (!found) return new Response('There is no such file.', { status: 404 });
	const squeezed = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
	return new Response(squeezed ? found.brotli : found.bytes, {
		headers: {
			'content-type': found.type,
			...(squeezed ? { 'content-encoding': 'br' } : {}),
			vary: 'accept-encoding',
			'cache-control':
				url.searchParams.get('v') === version ? 'public, max-age=31536000, immutable' : 'no-cache'
		}
	});
};
