import { type Drawing, drawing as drawingSchema, emptyDrawing } from '@palpate/drawing';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fragmentOf } from './drawingLink.ts';
import { type Arrival, type OpensDrawings, openShared } from './openShared.ts';

const mark = {
	kind: 'place',
	place: 'kneecap',
	side: 'left',
	intensity: 4,
	quality: null
} as const;
const shared: Drawing = { ...emptyDrawing('palpate-human-1'), marks: [mark] };

class Page implements OpensDrawings {
	drawing: Drawing;
	arrival: Arrival | null = null;
	isShared = false;

	constructor(drawing: Drawing) {
		this.drawing = drawing;
	}

	open(text: string) {
		const read = v.safeParse(drawingSchema, JSON.parse(text));
		if (!read.success) return { code: 'not-a-drawing', path: '' } as const;
		this.drawing = read.output;
		return undefined;
	}

	markShared() {
		this.isShared = true;
	}
}

async function opened(page: Page, text: string): Promise<Page> {
	const made = await fragmentOf(text);
	await openShared(page, made.ok ? made.value : '');
	return page;
}

test('a link opens its drawing, and the questions are asked anew', async () => {
	const page = await opened(new Page(emptyDrawing('palpate-human-1')), JSON.stringify(shared));
	expect(page.drawing).toEqual(shared);
	expect(page.isShared).toBe(true);
	expect(page.arrival?.opened).toBe(true);
	expect(page.arrival?.words).toContain('safety questions are asked anew');
	expect(page.arrival?.words).not.toContain('Undo');
});

test('who had a drawing is told how to get it back', async () => {
	const page = await opened(new Page(shared), JSON.stringify(shared));
	expect(page.arrival?.words).toContain('“Undo” brings your own drawing back');
});

test('what is no drawing changes nothing, and a sentence says so', async () => {
	const page = await opened(new Page(shared), '{"format":"other"}');
	expect(page.drawing).toEqual(shared);
	expect(page.isShared).toBe(false);
	expect(page.arrival).toEqual({
		opened: false,
		words: 'That is not a drawing made here. Your drawing is as it was.'
	});
	await openShared(page, '#drawing=oops');
	expect(page.arrival?.words).toMatch(/^This link does not hold a drawing\./);
});
