// Writes the small fonts that pages fetch, from the whole ones that come through npm, or with
// --check says whether the files still are what the packages give.
//
//   node scripts/fonts.mjs [--check]
//
// What is left out here is still served: lib/styles/fonts.css names the whole files for every other
// character, and a page that has one fetches them.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const packages = new URL('../node_modules/@fontsource-variable/', import.meta.url);
const folder = new URL('../apps/web/src/lib/assets/fonts/', import.meta.url);

const ascii = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('');
/** What New Zealand English, the authors we cite and our own pages use beside it. */
const beside = '\u00a0–—‘’“”…•·×−°½¼²§©éèüöäñçàâêëïîôóáíú';
const macrons = 'ĀāĒēĪīŌōŪū';
/** Latin names of muscles. */
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ,.-()';

/** Layout features that our style sheets ask for. */
const inText = ['kern', 'liga', 'lnum', 'tnum'];
const inHeadings = ['kern', 'liga', 'lnum'];
const text = { wght: { min: 400, max: 600 } };
const display = { wght: { min: 500, max: 600 } };

const sans = (part) => `source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`;
const serif = (part, style = 'normal') => `alegreya/files/alegreya-${part}-wght-${style}.woff2`;

/** The last two are for drawing the preview picture, which is done on the server from plain fonts. */
const fonts = [
	['source-sans.woff2', sans('latin'), ascii + beside, text, inText],
	['source-sans-macrons.woff2', sans('latin-ext'), macrons, text, inText],
	['alegreya.woff2', serif('latin'), ascii + beside, display, inHeadings],
	['alegreya-macrons.woff2', serif('latin-ext'), macrons, display, inHeadings],
	['alegreya-italic.woff2', serif('latin', 'italic'), latin, { wght: 400 }, ['kern']],
	['preview.ttf', serif('latin'), ascii + beside, { wght: 600 }, inHeadings],
	['preview-macrons.ttf', serif('latin-ext'), macrons, { wght: 600 }, inHeadings]
];

const licences = [
	['OFL-source-sans.txt', 'source-sans-3/LICENSE'],
	['OFL-alegreya.txt', 'alegreya/LICENSE']
];

const check = process.argv.includes('--check');
for (const [name, from, characters, variationAxes, keepFeatures] of fonts) {
	const made = await subsetFont(readFileSync(new URL(from, packages)), characters, {
		targetFormat: name.endsWith('.ttf') ? 'truetype' : 'woff2',
		variationAxes,
		keepFeatures,
		noHinting: true
	});
	const file = new URL(name, folder);
	if (!check) {
		writeFileSync(file, made);
		console.log(`${name.padEnd(26)} ${(made.length / 1024).toFixed(1)} KB`);
	} else if (!made.equals(readFileSync(file))) {
		console.error(`${name} differs: run node scripts/fonts.mjs`);
		process.exitCode = 1;
	}
}
if (!check)
	for (const [name, from] of licences) copyFileSync(new URL(from, packages), new URL(name, folder));
