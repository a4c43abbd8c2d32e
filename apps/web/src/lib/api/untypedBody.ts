import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

const formTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * SvelteKit answers 403 in plain text to whatever a form of another site could send, before any route
 * is asked. The API reads no cookie, so nothing can be forged there: such a request is marked as
 * being of no known type, and the API refuses it in its own words (405 or 415). Called by the server
 * before SvelteKit sees the request.
 */
export function markUntypedBody(
	req: Pick<IncomingMessage, 'url'> & { headers: IncomingHttpHeaders }
) {
	if (!req.url?.startsWith('/api/')) return;
	const type = req.headers['content-type'];
	if (!type || formTypes.test(type)) req.headers['content-type'] = 'application/octet-stream';
}
