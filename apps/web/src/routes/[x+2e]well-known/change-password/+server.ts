import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Where password managers look for the place to change a password. */
export const GET: RequestHandler = () => redirect(303, '/staff/account');
