import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dress, themeOf } from './theme.ts';

const page = readFileSync(new URL('../../app.html', import.meta.url), 'utf8');

const withCookie = (value: string | undefined) => themeOf({ get: () => value });

test('only light and dark are themes; whatever else a cookie says, the device decides', () => {
	expect(['light', 'dark', 'system', '"><script>', '', undefined].map(withCookie)).toEqual([
		'light',
		'dark',
		null,
		null,
		null,
		null
	]);
});

test('a page without a choice says nothing of a theme and leaves both colours to the device', () => {
	const html = dress(page, null);
	expect(html).toContain('<html lang="en-NZ">');
	expect(html).not.toContain('data-theme');
	expect(html).toContain('content="light dark"');
	expect(html.match(/name="theme-color"/g)).toHaveLength(2);
});

test.each(['light', 'dark'] as const)(
	'a chosen %s theme stands on the page and its bars',
	(theme) => {
		const html = dress(page, theme);
		expect(html).toContain(`<html lang="en-NZ" data-theme="${theme}">`);
		expect(html).toContain(`<meta name="color-scheme" content="${theme}" />`);
		expect(html.match(/name="theme-color"/g)).toHaveLength(1);
		expect(html).not.toContain('prefers-color-scheme');
	}
);
