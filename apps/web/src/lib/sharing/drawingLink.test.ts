import { deflateRawSync } from 'node:zlib';
import { drawingLimits } from '@palpate/drawing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawingIn, fragmentOf, mostCharacters } from './drawingLink.ts';

const drawing = JSON.stringify({
	format: 'palpate-drawing',
	version: 1,
	surface: 'palpate-human-1',
	marks: [{ kind: 'place', place: 'kneecap', side: 'left', intensity: 4, quality: 'ache' }]
});

const packed = (text: string) => `#drawing=${deflateRawSync(text).toString('base64url')}`;

test('what a link holds is the drawing, in letters that every program leaves alone', async () => {
	const made = await fragmentOf(drawing);
	if (!made.ok) throw new Error(made.error.code);
	expect(made.value).toMatch(/^#drawing=[\w-]+$/);
	expect(made.value.length).toBeLessThan(drawing.length * 1.1);
	expect(await drawingIn(made.value)).toEqual({ ok: true, value: drawing });
});

test('any text comes out as it went in', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
			const made = await fragmentOf(text);
			expect(made.ok && (await drawingIn(made.value))).toEqual({ ok: true, value: text });
		}),
		{ numRuns: 50 }
	);
});

test('a drawing that would make too long a link is refused', async () => {
	const noise = Array.from({ length: 20_000 }, (_, n) => (Math.sin(n) * 1e6).toString(36)).join('');
	expect(await fragmentOf(noise)).toMatchObject({ ok: false, error: { code: 'too-large' } });
});

test.each([
	['nothing', '', 'no-drawing'],
	['another fragment', '#marked', 'no-drawing'],
	['no letters', '#drawing=', 'no-drawing'],
	['letters of another kind', '#drawing=%7B%7D', 'no-drawing'],
	['nothing deflated', '#drawing=AAAA', 'no-drawing'],
	['a link cut short', packed(drawing).slice(0, -8), 'no-drawing'],
	['a link with something behind it', `${packed(drawing)}AAAA`, 'no-drawing'],
	[
		'bytes that are no text',
		`#drawing=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`,
		'no-drawing'
	],
	['a link that is too long', `#drawing=${'A'.repeat(mostCharacters + 1)}`, 'too-large'],
	[
		'a short link that unpacks to more than a drawing holds',
		packed(' '.repeat(drawingLimits.characters + 1)),
		'too-large'
	]
])('%s is refused', async (_what, fragment, code) => {
	expect(await drawingIn(fragment)).toEqual({ ok: false, error: { code } });
});
