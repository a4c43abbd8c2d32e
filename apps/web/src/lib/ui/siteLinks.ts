/** The public site's main pages, in the order of the menu. */
export const siteLinks = [
	{ href: '/where-it-hurts', words: 'Where does it hurt?' },
	{ href: '/services', words: 'Services' },
	{ href: '/practitioners', words: 'Practitioners' },
	{ href: '/contact', words: 'Contact' }
] as const;

/** `page` on the link's own page, `true` on a page below it, as aria-current wants it. */
export function currentFor(href: string, path: string): 'page' | 'true' | undefined {
	if (path === href) return 'page';
	return path.startsWith(`${href}/`) ? 'true' : undefined;
}
