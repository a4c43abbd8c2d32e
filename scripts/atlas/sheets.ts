/**
 * `npm run atlas:sheets`: contact sheets of every pattern, docs/pictures/patterns-*.webp. With ids of
 * muscles or body areas only those, into patterns.webp at the root of the project.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Content, loadContent } from '@palpate/content';
import { prepareSkin, type Skin } from '@palpate/drawing';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import sharp from 'sharp';
import { looks, sheet } from '../body/sheets/panel.ts';
import { contentFolder } from './committedAtlas.ts';
import { patternTile, tileSize } from './patternTile.ts';

const root = resolve(import.meta.dirname, '../..');
const letters = ['preview.ttf', 'preview-macrons.ttf'].map((name) =>
	readFileSync(join(root, 'apps/web/src/lib/assets/fonts', name))
);
const columns = 3;

function patternSheet(content: Content, skin: Skin, wanted: readonly string[]): string {
	const muscles = content.atlas.muscles.filter(
		({ id, bodyArea }) => wanted.includes(id) || wanted.includes(bodyArea)
	);
	const width = columns * tileSize.width;
	const height = Math.ceil(muscles.length / columns) * tileSize.height;
	const tiles = muscles.map((muscle, n) => {
		const x = (n % columns) * tileSize.width;
		const y = Math.floor(n / columns) * tileSize.height;
		return `<g transform="translate(${x} ${y})">${patternTile(content, skin, muscle)}</g>`;
	});
	return sheet(width, height, [
		`<rect width="${width}" height="${height}" fill="${looks.light.page}"/>`,
		...tiles
	]);
}

async function write(path: string, svg: string): Promise<void> {
	const png = new Resvg(svg, {
		font: { fontBuffers: letters, defaultFontFamily: 'Alegreya', sansSerifFamily: 'Alegreya' }
	})
		.render()
		.asPng();
	const webp = await sharp(png).webp({ quality: 72, effort: 6, smartSubsample: true }).toBuffer();
	writeFileSync(path, webp);
	console.log(`  ${path}: ${webp.length} bytes`);
}

await initWasm(
	await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))
);
const content = loadContent(contentFolder);
const skin = prepareSkin(content.body.surface);
const wanted = process.argv.slice(2);
const areas = [...new Set(content.atlas.muscles.map(({ bodyArea }) => bodyArea))];
if (wanted.length > 0) await write(resolve('patterns.webp'), patternSheet(content, skin, wanted));
else
	for (const area of areas)
		await write(
			join(root, `docs/pictures/patterns-${area}.webp`),
			patternSheet(content, skin, [area])
		);
