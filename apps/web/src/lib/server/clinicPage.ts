import type { Page } from '@palpate/content';
import { error } from '@sveltejs/kit';

/** A page of the clinic that was asked; loadContent makes sure that the navigation's own are there. */
export function clinicPage({ content, clinic }: App.Locals, id: string): { page: Page } {
	const pages = content.pages[clinic.slug] ?? {};
	const page = Object.hasOwn(pages, id) ? pages[id] : undefined;
	if (!page) error(404, 'This page is not here');
	return { page };
}
