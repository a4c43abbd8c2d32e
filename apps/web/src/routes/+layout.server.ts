import { seoOf } from '#lib/seo/seo.ts';
import type { LayoutServerLoad } from './$types';

/** What every page shows: the clinic's name, where it is, and whether this is a demonstration. */
export const load: LayoutServerLoad = ({ locals, url, route }) => ({
	clinic: locals.clinic,
	demonstration: locals.demonstration,
	signedIn: locals.staff !== null,
	path: url.pathname,
	route: route.id,
	theme: locals.theme,
	seo: seoOf({
		clinic: locals.clinic,
		content: locals.content,
		origin: locals.services.origin,
		path: url.pathname,
		route: route.id
	}),
	sourceUrl: process.env.SOURCE_URL || '/source'
});
