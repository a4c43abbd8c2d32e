import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { emptyDrawing, type PainMark } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { drawnFigure } from './drawnFigure.server.ts';
import { figureViews } from './figureViews.server.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const surface = content.body.surface.id;
const marks: readonly PainMark[] = [{ region: 'calf', side: 'left', intensity: 4 }];

test('what was drawn is shown where it was drawn, and said in words', () => {
	const place = content.body.places.find(({ region }) => region === 'calf')?.id ?? '';
	const drawing = {
		...emptyDrawing(surface),
		marks: [{ kind: 'place', place, side: 'left', intensity: 7, quality: 'stabbing' } as const]
	};
	const figure = drawnFigure(content, { marks, drawing });
	expect(figure?.views.map(({ name }) => name)).toEqual(['Back']);
	expect(figure?.views[0]?.paths).toMatchObject([{ intensity: 7, quality: 'stabbing' }]);
	expect(figure?.words.join()).toMatch(/^Left calf.*, stabbing, 7 of 10/);
	expect(figure?.note).toBeNull();
});

test('marks without a drawing fill their places, and are said as they were given', () => {
	const figure = drawnFigure(content, { marks, drawing: null });
	expect(figure?.words).toEqual(['Left calf, 4 of 10']);
	expect(figure?.views[0]?.paths).toMatchObject([{ intensity: 4, quality: null }]);
});

test('a drawing on another body is shown as its marks, with a sentence that says so', () => {
	const figure = drawnFigure(content, { marks, drawing: emptyDrawing('human-0') });
	expect(figure?.words).toEqual(['Left calf, 4 of 10']);
	expect(figure?.views).toHaveLength(1);
	expect(figure?.note).toMatch(/earlier figure/);
});

test('nothing marked is no figure', () => {
	expect(drawnFigure(content, undefined)).toBeNull();
	expect(drawnFigure(content, { marks: [], drawing: null })).toBeNull();
});

test('zones of a muscle choose the views too, and are outlines of regions', () => {
	const views = figureViews(content.body, emptyDrawing(surface), {
		zones: [
			{ region: 'temple', side: 'right', extent: 'essential' },
			{ region: 'heel', side: 'right', extent: 'spillover' }
		]
	});
	expect(views.length).toBeGreaterThan(0);
	expect(views.some(({ zones }) => zones.essential.startsWith('M'))).toBe(true);
});
