import type { RequestEvent } from '@sveltejs/kit';
import { makeProblem, problemResponse } from '../api/problem.ts';
import { type Limit, limits, makeRateLimiter } from './rateLimit.ts';
import { smallPage } from './smallPage.ts';

const limiter = makeRateLimiter();

/** @returns a 429 where this address has done this too often, else nothing */
export function refuseTooMany(event: RequestEvent): Response | undefined {
	const limit = limitFor(event);
	if (!limit) return undefined;
	const wait = limiter.take(limit, event.locals.address, event.locals.house.now());
	if (wait === 0) return undefined;
	const headers = { 'retry-after': String(wait) };
	return event.route.id?.startsWith('/api/')
		? problem(wait, headers)
		: smallPage(event, 429, 'Please wait a little', waitSentence(wait), headers);
}

function limitFor({ route, request }: RequestEvent): Limit | undefined {
	const id = route.id ?? '';
	if (id === '/source') return limits.booking;
	if (request.method !== 'POST') return id.startsWith('/api/') ? limits.api : undefined;
	if (/appointments$|^\/book\/details$/.test(id)) return limits.booking;
	if (/^\/\(practice\)\/staff\/(sign-in|link|code|forgot)/.test(id)) return limits.signIn;
	return id.startsWith('/api/') ? limits.api : limits.form;
}

const problem = (wait: number, headers: Record<string, string>) =>
	problemResponse(
		makeProblem(429, 'too-many-requests', `Please wait ${wait} seconds and try again.`),
		{ ...headers, 'access-control-allow-origin': '*' }
	);

function waitSentence(seconds: number): string {
	const minutes = Math.ceil(seconds / 60);
	const time = minutes === 1 ? 'a minute' : `${minutes} minutes`;
	return `That was asked too often from your connection. Try again in ${time}: nothing you typed before is lost.`;
}
