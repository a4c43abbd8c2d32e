import type { Clinic, Content } from '@palpate/content';

interface Source {
	readonly clinic: Clinic;
	readonly content: Content;
}

/** Every page there is, by its file; the files themselves are never loaded. */
const files = Object.keys(import.meta.glob('../../routes/**/+page.svelte', { query: '?raw' }));

export const routes: readonly string[] = files.map((file) =>
	file.replace('../../routes', '').replace(/\/\+page\.svelte$/, '')
);

/** Pages for anybody who looks for the clinic; not the steps of a form, a person's visit or staff's. */
export const isPublicRoute = (route: string) =>
	/^\/(\(site\)|muscles)(\/|$)|^\/(where-it-hurts|book)$/.test(route);

/** What may stand in the place of a route's parameter, by the path before it. */
const within: Readonly<Record<string, (source: Source) => readonly string[]>> = {
	'/muscles': ({ content }) => content.atlas.muscles.map(({ id }) => id),
	'/regions': ({ content }) => content.atlas.regions.map(({ id }) => id),
	'/resources': ({ content }) => content.articles.map(({ id }) => id),
	'/practitioners': ({ clinic }) => clinic.practitioners.map(({ id }) => id),
	'/services': ({ clinic }) => clinic.services.map(({ id }) => id)
};

/** `/(site)/contact` is reached as `/contact`, `/(site)` as `/`. */
const pathOf = (route: string) => route.replace(/\/\([^)]+\)/g, '') || '/';

const parameter = /\/\[[^\]]+\]$/;

/** Public routes whose parameter nothing here can fill. */
export const unknownRoutes = (all: readonly string[] = routes): readonly string[] =>
	all
		.filter(isPublicRoute)
		.filter((route) => route.includes('[') && !within[pathOf(route).replace(parameter, '')]);

/** The paths of a clinic's public pages, in alphabetical order. */
export function publicPaths(source: Source, all: readonly string[] = routes): readonly string[] {
	return all
		.filter(isPublicRoute)
		.map(pathOf)
		.flatMap((path) => {
			if (!path.includes('[')) return [path];
			const before = path.replace(parameter, '');
			return (within[before]?.(source) ?? []).map((id) => `${before}/${id}`);
		})
		.sort();
}
