import type { Cookies } from '@sveltejs/kit';

export const draftCookie = 'palpate_draft';
export const staffCookie = 'palpate_staff';

/** Readable by this site's server alone; Secure wherever the site is reached over https. */
const common = (url: URL) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

export function setSecretCookie(
	cookies: Cookies,
	url: URL,
	name: string,
	token: string,
	maxAgeSeconds: number
): void {
	cookies.set(name, token, { ...common(url), maxAge: maxAgeSeconds });
}

export function dropCookie(cookies: Cookies, url: URL, name: string): void {
	cookies.delete(name, common(url));
}
