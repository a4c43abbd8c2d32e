import { redirect } from '@sveltejs/kit';
import { backTo } from '#lib/server/backTo.ts';
import { keepTheme, themes } from '#lib/server/theme.ts';
import type { RequestHandler } from './$types';

/** Keeps the theme somebody chose at the foot of a page, and goes back to that page. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const theme = themes.find((one) => one === form.get('theme'));
	if (theme) keepTheme(cookies, url, theme);
	redirect(303, backTo(form.get('back')));
};

/** Somebody who reloads the address they came by. */
export const GET: RequestHandler = () => redirect(303, '/');
