import type { LayoutServerLoad } from './$types';

/** What every page shows: the clinic's name, where it is, and whether this is a demonstration. */
export const load: LayoutServerLoad = ({ locals, url, route }) => ({
	clinic: locals.clinic,
	demonstration: locals.demonstration,
	signedIn: locals.staff !== null,
	path: url.pathname,
	route: route.id,
	theme: locals.theme,
	sourceUrl: process.env.SOURCE_URL || '/source'
});
