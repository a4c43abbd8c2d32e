import type { RequestHandler } from './$types';

/** Nobody is to find a demonstration, or a clinic that does not exist, by a search. */
export const GET: RequestHandler = ({ locals }) => {
	const hidden = locals.demonstration || locals.clinic.fictional;
	const lines = hidden
		? ['User-agent: *', 'Disallow: /']
		: [
				'User-agent: *',
				'Disallow: /staff',
				'Disallow: /visit/',
				'Disallow: /book/',
				'Disallow: /source',
				// every muscle beside every other: the muscles themselves are enough
				'Disallow: /muscles/compare?',
				'',
				`Sitemap: ${locals.services.origin}/sitemap.xml`
			];
	return new Response(`${lines.join('\n')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
};
