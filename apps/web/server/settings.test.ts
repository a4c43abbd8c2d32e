import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('without any setting it serves on this machine alone, on port 3000, with example data', () => {
	expect(readSettings([], {})).toMatchObject({
		port: 3000,
		host: '127.0.0.1',
		databaseUrl: undefined,
		trustProxy: false,
		empty: false
	});
});

test.each([
	[['--emtpy'], {}, 'The option --emtpy is not known'],
	[[], { PORT: '80a' }, 'PORT must be a number from 0 to 65535, and was "80a"'],
	[[], { PORT: '70000' }, 'PORT must be a number'],
	[[], { SITE_ORIGIN: 'https://example.nz/' }, 'SITE_ORIGIN must be an address without a path']
])('%j %j is refused in one sentence', (args, env, sentence) => {
	expect(() => readSettings(args, env)).toThrow(sentence);
});
