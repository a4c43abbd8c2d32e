import { longestSessionMilliseconds, type SignedIn } from '@palpate/services';
import { type RequestEvent, redirect } from '@sveltejs/kit';
import { setSecretCookie, staffCookie } from '#lib/server/cookies.ts';
import { codeAddress, ownPath } from './ownPath.ts';

/** Hands out the session's cookie. */
export function giveCookie({ cookies, url }: RequestEvent, signedIn: SignedIn): void {
	const seconds = longestSessionMilliseconds / 1000;
	setSecretCookie(cookies, url, staffCookie, signedIn.token, seconds);
}

/** Hands out the cookie and goes on to the code, where one is due, or to where the person was going. */
export function enter(event: RequestEvent, signedIn: SignedIn): never {
	giveCookie(event, signedIn);
	const next = ownPath(event.url.searchParams.get('next'));
	redirect(303, signedIn.secondFactorDue ? codeAddress(next) : next);
}
