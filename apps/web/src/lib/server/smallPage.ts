import type { RequestEvent } from '@sveltejs/kit';

/** A page without style sheets, for what is refused before any route: it must cost little to send. */
export function smallPage(
	{ locals }: Pick<RequestEvent, 'locals'>,
	status: number,
	title: string,
	sentence: string,
	headers: Record<string, string> = {}
): Response {
	const { telephone } = locals.clinic;
	const text = `<!doctype html>
<html lang="en-NZ"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${sentence} Or call us: <a href="tel:${telephone.e164}">${telephone.shown}</a>.</p>
<p>In an emergency call <a href="tel:111">111</a>.</p>`;
	return new Response(text, {
		status,
		headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }
	});
}
