import type { RequestEvent } from '@sveltejs/kit';
import { makeProblem, problemResponse } from '../api/problem.ts';
import { type Limit, limits, makeRateLimiter } from './rateLimit.ts';

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
		: new Response(page(event, wait), {
				status: 429,
				headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }
			});
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

/** Short and without style sheets: it must cost less to send than what it refuses. */
function page(event: RequestEvent, wait: number): string {
	const { telephone } = event.locals.clinic;
	const minutes = Math.ceil(wait / 60);
	return `<!doctype html>
<html lang="en-NZ"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Please wait a little</title>
<h1>Please wait a little</h1>
<p>That was asked too often from your connection. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'},
or call us: <a href="tel:${telephone.e164}">${telephone.shown}</a>. Nothing you typed before is lost.</p>
<p>In an emergency call <a href="tel:111">111</a>.</p>`;
}
