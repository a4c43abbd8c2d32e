import type { Clinic, Content } from '@palpate/content';
import { isPublicRoute } from './publicPages.ts';
import { asScript, structuredData } from './structuredData.ts';

/** What the head of a public page says to search engines and to whoever shows a preview of it. */
export interface Seo {
	/** the page's one address, without a query */
	readonly canonical: string;
	readonly siteName: string;
	readonly image: string;
	readonly imageAlt: string;
	/** a whole script element of JSON-LD; empty where there is nothing to say */
	readonly jsonLd: string;
}

/** @param origin how the clinic is reached from outside; a Host header is not believed for this */
export function seoOf(page: {
	readonly clinic: Clinic;
	readonly content: Content;
	readonly origin: string;
	readonly path: string;
	readonly route: string | null;
}): Seo | null {
	const { clinic, origin, path, route } = page;
	if (!isPublicRoute(route ?? '')) return null;
	const data = structuredData(page);
	return {
		canonical: `${origin}${path}`,
		siteName: clinic.name,
		image: `${origin}/og.png`,
		imageAlt: `${clinic.name}. ${clinic.strapline}.`,
		jsonLd: data ? asScript(data) : ''
	};
}
