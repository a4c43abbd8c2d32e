import { randomUUID } from 'node:crypto';
import { clinicFor } from '@palpate/content';
import { currentSettings, type House, servicesFor, staffSession } from '@palpate/services';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { staffCookie } from '#lib/server/cookies.ts';
import { openDevHouse } from '#lib/server/devHouse.ts';
import { allowKeeping, isForEverybody } from '#lib/server/forEverybody.ts';
import { refuseTooMany } from '#lib/server/limitedRoutes.ts';
import { logFault, logRequest } from '#lib/server/requestLog.ts';
import { comesFromElsewhere, referrerPolicy } from '#lib/server/sameSite.ts';
import { smallPage } from '#lib/server/smallPage.ts';
import { dress, themeOf } from '#lib/server/theme.ts';
import { building } from '$app/env';

export const handle: Handle = async ({ event, resolve }) => {
	if (building) return resolve(event);
	const began = performance.now();
	await furnish(event);
	const response =
		refuseTooMany(event) ?? refuseElsewhere(event) ?? (await resolve(event, inTheme(event)));
	setHeaders(event, response);
	logRequest(event.locals.log, {
		requestId: event.locals.requestId,
		method: event.request.method,
		route: event.route.id,
		status: response.status,
		milliseconds: Math.round(performance.now() - began)
	});
	return response;
};

/** The page in the colours that this person chose. */
const inTheme = ({ locals }: RequestEvent) => ({
	transformPageChunk: ({ html }: { html: string }) => dress(html, locals.theme)
});

/** Finds the clinic by host name, and who is asking. */
async function furnish(event: RequestEvent): Promise<void> {
	const { house, log } = await givenHouse(event);
	const requestId = randomUUID();
	const clinic = clinicFor(house.content, event.url.hostname);
	const anyone = servicesFor(house, clinic, { kind: 'visitor', requestId });
	Object.assign(event.locals, {
		requestId,
		address: event.getClientAddress(),
		house,
		log,
		content: house.content,
		clinic,
		services: anyone,
		demonstration: true,
		staff: null,
		theme: themeOf(event.cookies)
	});
	if (event.route.id === null || isProbe(event)) return;
	event.locals.demonstration = (await currentSettings(anyone)).contentConfirmedAt === null;
	await recogniseStaff(event, house);
}

async function recogniseStaff(event: RequestEvent, house: House): Promise<void> {
	const { services, clinic, requestId } = event.locals;
	if (event.route.id?.startsWith('/api/')) {
		event.locals.services = servicesFor(house, clinic, { kind: 'api', requestId });
		return;
	}
	const token = event.cookies.get(staffCookie);
	if (!token) return;
	const staff = await staffSession(services, token);
	if (!staff) return;
	event.locals.staff = staff;
	if (event.route.id?.startsWith('/(practice)'))
		event.locals.services = servicesFor(house, clinic, {
			kind: 'staff',
			id: staff.accountId,
			role: staff.role,
			requestId
		});
}

const isProbe = (event: RequestEvent) =>
	event.route.id === '/healthz' || event.route.id === '/readyz';

/** The server hands its house along with each request; in development we open one ourselves. */
async function givenHouse(event: RequestEvent) {
	const given = event.platform?.req;
	return given?.house && given.log ? { house: given.house, log: given.log } : openDevHouse();
}

function refuseElsewhere(event: RequestEvent): Response | undefined {
	if (event.route.id?.startsWith('/api/')) return undefined;
	if (!comesFromElsewhere(event.request, event.url.origin)) return undefined;
	const sentence =
		'This form was not sent from our own page, so nothing was changed. Please open the page and try again.';
	return smallPage(event, 403, 'That did not come from here', sentence);
}

function setHeaders(event: RequestEvent, response: Response): void {
	const { headers } = response;
	headers.set('x-request-id', event.locals.requestId);
	headers.set('referrer-policy', referrerPolicy(event.url));
	headers.set('x-content-type-options', 'nosniff');
	headers.set('x-frame-options', 'DENY');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
	if (event.url.protocol === 'https:')
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!headers.has('content-security-policy'))
		headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	if (event.locals.demonstration) headers.set('x-robots-tag', 'noindex');
	if (isForEverybody(event, response)) allowKeeping(event, headers);
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}

/** A fault is logged and shown with a reference to quote; what is refused keeps its own words. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	const { requestId: reference = randomUUID(), log } = event.locals;
	if (kind !== 'unknown') return { reference };
	if (log) logFault(log, reference, event.route.id, error);
	else console.error(error); // the house itself could not be opened
	return { message: 'Something went wrong on our side', reference };
};
