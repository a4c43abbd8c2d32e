import { publicPaths } from '#lib/seo/publicPages.ts';
import type { RequestHandler } from './$types';

/** Every public page of this clinic. Paths are plain ids, so nothing needs escaping. */
export const GET: RequestHandler = ({ locals }) => {
	const { origin } = locals.services;
	const pages = publicPaths(locals).map((path) => `\t<url><loc>${origin}${path}</loc></url>`);
	const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.join('\n')}
</urlset>
`;
	return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
