import { expect, test } from 'vitest';
import { passwordRefusals, sentenceFor, waitWords } from './refusals.server.ts';

test.each([
	[1, 'Please wait 1 second, then try again.'],
	[30, 'Please wait 30 seconds, then try again.'],
	[120, 'Please wait 120 seconds, then try again.'],
	[121, 'Please wait 3 minutes, then try again.'],
	[900, 'Please wait 15 minutes, then try again.']
])('%i seconds: %s', (seconds, words) => {
	expect(waitWords(seconds)).toBe(words);
});

test('a refusal that has to wait says how long', () => {
	expect(sentenceFor(passwordRefusals, { code: 'wrong-password' })).toBe(
		'That is not your password.'
	);
	expect(sentenceFor(passwordRefusals, { code: 'too-many-tries', seconds: 15 })).toBe(
		'That has been tried too often. Please wait 15 seconds, then try again.'
	);
});
