/** The public site's main pages, in the order of the menu. */
export const siteLinks = [
	{ href: '/where-it-hurts', words: 'Where does it hurt?' },
	{ href: '/services', words: 'Services' },
	{ href: '/practitioners', words: 'Practitioners' },
	{ href: '/pricing', words: 'Pricing' },
	{ href: '/acc', words: 'ACC' },
	{ href: '/resources', words: 'Resources' },
	{ href: '/about', words: 'About' },
	{ href: '/contact', words: 'Contact' }
] as const;

/** What there is to read about pain and muscles, for the foot of every page. */
export const atlasLinks = [
	{ href: '/regions', words: 'Places that hurt' },
	{ href: '/muscles', words: 'Muscles' },
	{ href: '/how-sure', words: 'How sure are we?' },
	{ href: '/glossary', words: 'What the words mean' }
] as const;

/** What one looks for at the foot of a page. */
export const footLinks = [
	{ href: '/privacy', words: 'Your privacy' },
	{ href: '/complaints', words: 'Complaints and your rights' },
	{ href: '/accessibility', words: 'Accessibility' },
	{ href: '/join-us', words: 'Join us' },
	{ href: '/staff', words: 'Staff sign-in' }
] as const;

/** `page` on the link's own page, `true` on a page below it, as aria-current wants it. */
export function currentFor(href: string, path: string): 'page' | 'true' | undefined {
	if (path === href) return 'page';
	return path.startsWith(`${href}/`) ? 'true' : undefined;
}
