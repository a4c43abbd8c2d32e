import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { type Drawing, emptyDrawing, type PainMark } from '@palpate/drawing';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, expect, test } from 'vitest';
import { drawingSheet, sheetPanel } from './drawingSheet.server.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const surface = content.body.surface.id;
const marks: readonly PainMark[] = [{ region: 'calf', side: 'left', intensity: 4 }];
const filled = (place: string): Drawing => ({
	...emptyDrawing(surface),
	marks: [{ kind: 'place', place, side: 'left', intensity: 7, quality: 'stabbing' }]
});
const placeOf = (region: string) =>
	content.body.places.find((place) => place.region === region)?.id ?? '';

beforeAll(async () => {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	await initWasm(await readFile(wasm));
});

const png = (drawing: Drawing | null) => {
	const image = new Resvg(drawingSheet(content, { marks, drawing }) ?? '').render();
	return { width: image.width, height: image.height, bytes: Buffer.from(image.asPng()) };
};

test('a sheet is a PNG as wide as its views, and another drawing gives another one', () => {
	const calf = png(filled(placeOf('calf')));
	const shin = png(filled(placeOf('shin')));
	expect(calf.bytes.subarray(1, 4).toString()).toBe('PNG');
	expect(calf).toMatchObject({
		width: sheetPanel.width,
		height: sheetPanel.height + sheetPanel.caption
	});
	expect(calf.bytes.equals(shin.bytes)).toBe(false);
	expect(calf.bytes.equals(png(filled(placeOf('calf'))).bytes)).toBe(true);
}, 30_000);

test('marks alone, and a drawing on another body, give the picture of the marks', () => {
	const ofMarks = drawingSheet(content, { marks, drawing: null });
	expect(ofMarks).toContain('>Back</text>');
	expect(drawingSheet(content, { marks, drawing: emptyDrawing('human-0') })).toBe(ofMarks);
});

test('nothing marked, no picture', () => {
	expect(drawingSheet(content, undefined)).toBeUndefined();
	expect(drawingSheet(content, { marks: [], drawing: null })).toBeUndefined();
});
