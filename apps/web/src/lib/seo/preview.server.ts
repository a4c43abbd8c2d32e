// The picture that messengers and social sites show for a link to the site.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Clinic } from '@palpate/content';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import letters from '#lib/assets/fonts/preview.ttf';
import macrons from '#lib/assets/fonts/preview-macrons.ttf';
import { read } from '$app/server';
import { previewSvg } from './previewSvg.ts';

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A PNG of 1200 by 630, drawn once for each clinic. */
export function previewPicture(clinic: Clinic): Promise<Uint8Array<ArrayBuffer>> {
	const picture = made.get(clinic.id) ?? draw(clinic);
	made.set(clinic.id, picture);
	return picture;
}

async function draw(clinic: Clinic): Promise<Uint8Array<ArrayBuffer>> {
	const { fonts } = await ready();
	const image = new Resvg(previewSvg(clinic), {
		font: { fontBuffers: fonts, defaultFontFamily: 'Alegreya' }
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
