import { signOut } from '@palpate/services';
import { redirect } from '@sveltejs/kit';
import { dropCookie, staffCookie } from '#lib/server/cookies.ts';
import type { RequestHandler } from './$types';

/** Ends this session. Also for one that still owes its code. */
export const POST: RequestHandler = async ({ cookies, locals, url }) => {
	const token = cookies.get(staffCookie);
	if (locals.staff && token) await signOut(locals.services, locals.staff, token);
	dropCookie(cookies, url, staffCookie);
	redirect(303, '/staff/sign-in');
};

/** Nothing is changed by following a link. */
export const GET: RequestHandler = () => redirect(303, '/staff');
