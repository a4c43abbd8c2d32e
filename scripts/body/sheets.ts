// Contact sheets of the figure for people to look at, in docs/pictures: `npm run body:sheets`. With ids
// of muscles or body areas only those muscles are drawn, into `muscles.webp` where it was started.
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import sharp from 'sharp';
import { makeFigure } from './makeFigure.ts';
import { muscleChart } from './sheets/muscleChart.ts';
import { musclesSheet } from './sheets/muscles.ts';
import { placesSheet } from './sheets/places.ts';
import { viewsSheet } from './sheets/views.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'docs/pictures');
const letters = ['preview.ttf', 'preview-macrons.ttf'].map((name) =>
	readFileSync(join(root, 'apps/web/src/lib/assets/fonts', name))
);

/** Of which body areas each of the sheets is. */
const muscleSheets = {
	'head-neck': ['head-neck'],
	arm: ['shoulder', 'arm', 'forearm-hand'],
	trunk: ['upper-trunk', 'lower-trunk', 'pelvis'],
	leg: ['thigh', 'leg', 'foot']
};

/** With the site's own letters, so that a sheet does not depend on the fonts of a machine. */
async function write(name: string, svg: string, quality: number): Promise<void> {
	const png = new Resvg(svg, {
		font: { fontBuffers: letters, defaultFontFamily: 'Alegreya', sansSerifFamily: 'Alegreya' }
	})
		.render()
		.asPng();
	const webp = await sharp(png).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
	writeFileSync(resolve(folder, name), webp);
	console.log(`  ${name}: ${webp.length} bytes`);
}

await initWasm(
	await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))
);

const wanted = process.argv.slice(2);
const figure = makeFigure();
if (wanted.length > 0) {
	await write(resolve('muscles.webp'), await musclesSheet(figure, wanted), 90);
} else {
	await write('body-views.webp', await viewsSheet(), 76);
	await write('body-places.webp', await placesSheet(), 54);
	await write('body-muscles.webp', await muscleChart(figure), 84);
	for (const [name, areas] of Object.entries(muscleSheets))
		await write(`body-muscles-${name}.webp`, await musclesSheet(figure, areas), 80);
}
