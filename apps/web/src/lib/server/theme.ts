import type { Cookies } from '@sveltejs/kit';

export const themeCookie = 'palpate_theme';

/** What a person can choose; `system` leaves it to their device, and is what nobody chose. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = 'light' | 'dark';

/** @returns null where the device decides */
export function themeOf(cookies: Pick<Cookies, 'get'>): Theme | null {
	const chosen = cookies.get(themeCookie);
	return chosen === 'light' || chosen === 'dark' ? chosen : null;
}

const year = 31_536_000;

export function keepTheme(cookies: Cookies, url: URL, theme: (typeof themes)[number]): void {
	cookies.set(themeCookie, theme, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: year
	});
}

const placeholder = ' data-theme="%palpate.theme%"';
const bars =
	/<meta name="theme-color" content="([^"]+)" media="\(prefers-color-scheme: (\w+)\)" \/>/g;

/** Puts a chosen theme into the page's first lines: on the html element and in the browser's own bars. */
export function dress(html: string, theme: Theme | null): string {
	if (theme === null) return html.replace(placeholder, '');
	return html
		.replace(placeholder, ` data-theme="${theme}"`)
		.replace('name="color-scheme" content="light dark"', `name="color-scheme" content="${theme}"`)
		.replace(bars, (_, colour: string, scheme: string) =>
			scheme === theme ? `<meta name="theme-color" content="${colour}" />` : ''
		);
}
