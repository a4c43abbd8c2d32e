import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { isPublicRoute, publicPaths, routes, unknownRoutes } from './publicPages.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));

test('every public page can be listed: what fills its parameter is known', () => {
	expect(routes.length).toBeGreaterThan(10);
	expect(unknownRoutes()).toEqual([]);
});

test.each(content.clinics)('the pages of $slug are its own, each once', (clinic) => {
	const paths = publicPaths({ clinic, content });
	expect(paths).toContain('/');
	expect(paths).toContain('/contact');
	expect(paths).toContain('/muscles/soleus');
	expect(new Set(paths).size).toBe(paths.length);
	expect(paths.filter((path) => /[[\]()]/.test(path))).toEqual([]);
});

test('a muscle without a record has a page that is not listed for search engines', () => {
	const [clinic] = content.clinics;
	if (!clinic) throw new Error('no clinic');
	const charted = content.atlas.muscles.map(({ id }) => `/muscles/${id}`).sort();
	expect(publicPaths({ clinic, content }, ['/muscles/[id]'])).toEqual(charted);
});

test('people and services have their pages where the site has such pages', () => {
	const [clinic] = content.clinics;
	if (!clinic) throw new Error('no clinic');
	const all = ['/(site)/practitioners/[id]', '/(site)/services/[id]', '/(practice)/staff'];
	expect(publicPaths({ clinic, content }, all)).toEqual(
		[
			...clinic.practitioners.map(({ id }) => `/practitioners/${id}`),
			...clinic.services.map(({ id }) => `/services/${id}`)
		].sort()
	);
});

test('a route whose parameter nobody can fill is found out', () => {
	expect(unknownRoutes(['/(site)/stories/[id]', '/(site)/services/[id]'])).toEqual([
		'/(site)/stories/[id]'
	]);
});

test('staff pages, visits and the steps of a form are not public', () => {
	for (const route of ['/(practice)/staff', '/visit/[token]', '/book/details', '/theme'])
		expect(isPublicRoute(route), route).toBe(false);
});
