// Pictures drawn on the server, without a browser.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import letters from '#lib/assets/fonts/preview.ttf';
import macrons from '#lib/assets/fonts/preview-macrons.ttf';
import { read } from '$app/server';

/** An SVG as PNG, in its own size; whatever font it asks for, its text is in the one we have. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const { fonts } = await ready();
	const image = new Resvg(svg, {
		font: { fontBuffers: fonts, defaultFontFamily: 'Alegreya', sansSerifFamily: 'Alegreya' }
	}).render();
	return new Uint8Array(image.asPng());
}

let readying: Promise<{ fonts: Uint8Array[] }> | undefined;

function ready() {
	readying ??= prepare();
	return readying;
}

async function prepare() {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	await initWasm(await readFile(wasm));
	const fonts = await Promise.all(
		[letters, macrons].map(async (asset) => new Uint8Array(await read(asset).arrayBuffer()))
	);
	return { fonts };
}
