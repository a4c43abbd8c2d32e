// The addresses that the site answers, read from the folders of its routes.
import { globSync } from 'node:fs';

/** A route's address by its parts: a word, or `*` for a parameter and `**` for any number of parts. */
export type Route = readonly string[];

/** @param folder apps/web/src/routes */
export function readRoutes(folder: string): readonly Route[] {
	return globSync('**/{+page.svelte,+server.ts}', { cwd: folder }).map((path) =>
		path
			.split(/[\\/]/)
			.slice(0, -1)
			.filter((part) => !/^\(.*\)$/.test(part))
			.map((part) => part.replace(/^\[\.\.\..*\]$/, '**').replace(/^\[.*\]$/, '*'))
	);
}

/**
 * The first route that answers an address, most exact parts first.
 *
 * @param path `/muscles/soleus`; a part with a brace in it stands for any word
 */
export function findRoute(routes: readonly Route[], path: string): Route | undefined {
	const parts = path.split('/').filter((part) => part !== '');
	const sorted = routes.toSorted((a, b) => wildness(a) - wildness(b));
	return sorted.find((route) => answers(route, parts));
}

const wildness = (route: Route) =>
	route.filter((part) => part === '*').length + (route.includes('**') ? 100 : 0);

function answers([first, ...others]: Route, [part, ...rest]: readonly string[]): boolean {
	if (first === '**') return true;
	if (first === undefined || part === undefined) return first === part;
	return (first === '*' || part === first || part.includes('{')) && answers(others, rest);
}
