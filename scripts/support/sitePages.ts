// Which pages each clinic has: the site's routes, filled with what is in content/.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type Clinic, type Content, type IsPage, loadContent } from '@palpate/content';
import { findRoute, readRoutes } from './siteRoutes.ts';

/**
 * @param webFolder apps/web
 * @throws ContentError when the content cannot be loaded
 */
export function sitePages(contentFolder: string, webFolder: string): IsPage {
	const content = loadContent(contentFolder);
	const routes = readRoutes(join(webFolder, 'src/routes'));
	const files = new Set(namesIn(join(webFolder, 'static'), '**/*'));
	const articles = markdownIn(join(contentFolder, 'articles'));
	const pagesOf = ({ slug }: Clinic) => markdownIn(join(contentFolder, 'clinics', slug, 'pages'));
	const pages = new Map(content.clinics.map((clinic) => [clinic, pagesOf(clinic)]));
	const written = new Set([...pages.values()].flat());

	const isPageOf = (path: string, clinic: Clinic): boolean => {
		if (files.has(path.slice(1))) return true;
		const route = findRoute(routes, path);
		if (!route) return false;
		const [section = '', id] = path.split('/').slice(1);
		// a page in Markdown is there for the clinics that have written it
		if (id === undefined) return !written.has(section) || !!pages.get(clinic)?.includes(section);
		if (route[1] !== '*' || id.includes('{')) return true;
		return idsIn(section, content, clinic, articles)?.includes(id) ?? true;
	};
	return (path, slug) =>
		content.clinics
			.filter((clinic) => slug === undefined || clinic.slug === slug)
			.every((clinic) => isPageOf(path, clinic));
}

/** What may stand after `/muscles/` and the like; undefined where anything may. */
function idsIn(
	section: string,
	{ atlas }: Content,
	clinic: Clinic,
	articles: readonly string[]
): readonly string[] | undefined {
	switch (section) {
		case 'muscles':
			return atlas.muscles.map(({ id }) => id);
		case 'services':
			return clinic.services.map(({ id }) => id);
		case 'practitioners':
			return clinic.practitioners.map(({ id }) => id);
		case 'resources':
			return articles;
		default:
			return undefined;
	}
}

const namesIn = (folder: string, pattern: string) =>
	globSync(pattern, { cwd: folder }).map((path) => path.replaceAll('\\', '/'));

const markdownIn = (folder: string) =>
	namesIn(folder, '*.md').map((name) => name.replace(/\.md$/, ''));
