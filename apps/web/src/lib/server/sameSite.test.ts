import { expect, test } from 'vitest';
import { comesFromElsewhere, referrerPolicy } from './sameSite.ts';

const self = 'https://clinic.test';
const sent = (method: string, headers: Record<string, string>) => ({
	method,
	headers: new Headers(headers)
});

test.each([
	['a page that is only read', 'GET', { origin: 'https://other.test' }, false],
	[
		'our own form, whose Origin is null under no-referrer',
		'POST',
		{ origin: 'null', 'sec-fetch-site': 'same-origin' },
		false
	],
	['our own form in a browser without Sec-Fetch-Site', 'POST', { origin: self }, false],
	[
		'a form of another site',
		'POST',
		{ origin: 'https://other.test', 'sec-fetch-site': 'cross-site' },
		true
	],
	['a form of a neighbour under the same domain', 'POST', { 'sec-fetch-site': 'same-site' }, true],
	[
		'another site that pretends in Origin alone',
		'POST',
		{ origin: self, 'sec-fetch-site': 'cross-site' },
		true
	],
	['a form of another site in an old browser', 'POST', { origin: 'https://other.test' }, true],
	['something that says nothing of itself', 'POST', {}, true],
	['a sandboxed frame in an old browser', 'POST', { origin: 'null' }, true],
	['another method that changes something', 'DELETE', { origin: 'https://other.test' }, true]
])('%s', (_what, method, headers, elsewhere) => {
	expect(comesFromElsewhere(sent(method, headers), self)).toBe(elsewhere);
});

test.each([
	['https://clinic.test/', 'no-referrer'],
	['http://localhost:3000/', 'no-referrer'],
	['http://rimu.localhost:3000/', 'no-referrer'],
	['http://192.168.1.20:3000/', 'same-origin']
])('%s is told %s', (address, policy) => {
	expect(referrerPolicy(new URL(address))).toBe(policy);
});
