/**
 * Whether a request that changes something was sent by another site's page.
 *
 * Our pages say `Referrer-Policy: no-referrer`, and then browsers put `Origin: null` on a posted
 * form, so Sec-Fetch-Site is what tells; Origin counts for what does not send it. Whoever sends
 * neither is refused. The API is not asked: it reads no cookie, so there is nothing to forge.
 *
 * @param self the origin under which the request reached us
 */
export function comesFromElsewhere(
	{ method, headers }: Pick<Request, 'method' | 'headers'>,
	self: string
): boolean {
	if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
	const site = headers.get('sec-fetch-site');
	if (site) return site !== 'same-origin' && site !== 'none';
	return headers.get('origin') !== self;
}

/**
 * Browsers send Sec-Fetch-Site over https and to this machine only. On plain http elsewhere, Origin
 * must stay readable, which `same-origin` does: it still tells other sites nothing.
 */
export function referrerPolicy(url: URL): 'no-referrer' | 'same-origin' {
	const { protocol, hostname } = url;
	const here =
		hostname === 'localhost' ||
		hostname.endsWith('.localhost') ||
		hostname === '127.0.0.1' ||
		hostname === '[::1]';
	return protocol === 'https:' || here ? 'no-referrer' : 'same-origin';
}
