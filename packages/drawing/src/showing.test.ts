import { expect, test } from 'vitest';
import { paintedCells } from './coverage.ts';
import { drawingFromMarks, pointOf } from './readDrawing.ts';
import { seenAreas, viewsThatShow, windowAround } from './showing.ts';
import { body, drawingOf, firstHit, skin } from './testing.ts';
import { flatViews, viewSize } from './views.ts';

const seen = seenAreas(body.surface);

const views = (regions: readonly string[], most = 3, side: 'left' | 'right' = 'left') => {
	const marks = regions.map((region) => {
		const place = body.places.find((one) => one.region === region);
		return { region, ...(place?.regionOnMidline ? {} : { side }), intensity: 5 };
	});
	const painted = paintedCells(body, skin, drawingFromMarks(body.surface.id, body, marks));
	return viewsThatShow(skin, seen, painted, most);
};
const ids = (...asked: Parameters<typeof views>) => views(...asked).map(({ view }) => view);

test('what lies on one side of the body is shown from there, and from nowhere else', () => {
	expect(ids(['lower-back'])).toEqual(['back']);
	expect(ids(['shin'])).toEqual(['front']);
});

test('what lies on both is shown from both', () => {
	expect(ids(['lower-back', 'shin']).toSorted()).toEqual(['back', 'front']);
	expect(ids(['lower-back', 'shin'], 1)).toHaveLength(1);
});

test('a small mark is shown too, beside a large one on the other side', () => {
	const back = body.places.find(({ region }) => region === 'between-shoulder-blades');
	const feels = { intensity: 5, quality: null };
	const thigh = firstHit(body.surface, [0.1, 0.7, 1], [0, 0, -1]);
	const drawing = drawingOf(
		{ kind: 'place', place: back?.id ?? '', ...(back?.side && { side: back.side }), ...feels },
		{ kind: 'stroke', points: thigh ? [pointOf(thigh)] : [], radiusMillimetres: 6, ...feels }
	);
	const painted = paintedCells(body, skin, drawing);
	const shown = viewsThatShow(skin, seen, painted, 3).map(({ view }) => view);
	expect(shown).toEqual(['back', 'front']);
});

test('a hand or the head is shown once more, larger', () => {
	expect(ids(['palm'])).toContain('left-palm');
	expect(ids(['palm'], 3, 'right')).toContain('right-palm');
	expect(ids(['forehead'])).toContain('head-front');
	expect(ids(['palm'], 1)).not.toContain('left-palm');
});

test('what no view of the whole body shows is shown where it can be seen', () => {
	expect(ids(['sole'])).toContain('left-sole');
});

test('nothing marked is shown nowhere', () => {
	expect(views([])).toEqual([]);
});

test('the box holds what is marked, inside the view', () => {
	const [calf] = views(['calf']);
	const { width, height } = viewSize(flatViews[calf?.view ?? 'front']);
	const box = calf?.box ?? { x: 0, y: 0, width: 0, height: 0 };
	expect(calf?.area).toBeGreaterThan(5000);
	expect(box.width * box.height).toBeGreaterThan(5000);
	expect(box.x).toBeGreaterThan(0);
	expect(box.x + box.width).toBeLessThan(width);
	expect(box.y + box.height).toBeLessThan(height);
});

test('a window has its shape, holds the box with air around it, and stays inside the view', () => {
	const whole = { width: 900, height: 1760 };
	const box = { x: 20, y: 1500, width: 80, height: 200 };
	const window = windowAround(box, 240, 0.8, whole);
	expect(window).toEqual({ x: 0, y: 1450, width: 240, height: 300 });
	expect(windowAround({ ...box, height: 40 }, 240, 0.8, whole)).toEqual({
		x: 0,
		y: 1370,
		width: 240,
		height: 300
	});
	expect(windowAround({ x: 0, y: 0, width: 900, height: 1760 }, 240, 0.8, whole)).toEqual({
		x: -254,
		y: 0,
		width: 1408,
		height: 1760
	});
});
