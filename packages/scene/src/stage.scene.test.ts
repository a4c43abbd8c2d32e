import { emptyDrawing, type Stroke } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { orbitOfView } from './framing.ts';
import { nothingToDraw } from './layers.ts';
import { createStage, type StageOptions, type StageState } from './stage.ts';
import { body, fakeCanvas, fakeRenderer, handFrames, openness, skin } from './testing.ts';

const state: StageState = {
	camera: orbitOfView(body.surface, 'front', 0.5),
	theme: 'light',
	drawing: emptyDrawing(body.surface.id),
	live: null,
	hovered: new Set(),
	chosen: new Set(),
	layers: nothingToDraw
};
const stroke = (...points: [number, number, number][]): Stroke => ({
	kind: 'stroke',
	points,
	radiusMillimetres: 14,
	intensity: 5,
	quality: null
});

function open(options: Partial<StageOptions> = {}) {
	const { canvas, lose, restore } = fakeCanvas();
	const { renderer, held, rendered, clears } = fakeRenderer();
	const frames = handFrames();
	const { requestFrame, cancelFrame } = frames;
	const stage = createStage(
		canvas,
		{ body, skin },
		{ openness, makeRenderer: () => renderer, requestFrame, cancelFrame, ...options }
	);
	stage.resize(400, 800);
	return { stage, held, rendered, clears, frames, lose, restore };
}

test('a frame is drawn when something changed, and then no more', () => {
	const { stage, frames, rendered } = open();
	expect(frames.isWaiting()).toBe(false);
	stage.show(state);
	stage.show({ ...state, hovered: new Set([7]) });
	frames.next();
	expect(rendered).toHaveLength(1);
	expect(frames.isWaiting()).toBe(false);
});

test('what is looked at in the middle of the picture is picked there', () => {
	const { stage } = open();
	expect(stage.pick(200, 400)).toBeUndefined();
	stage.show(state);
	const at = stage.pick(200, 200);
	const place = at && body.places[body.labels[body.surface.quads[at.quad * 4] ?? 0] ?? 0];
	expect(place?.side).toBeUndefined();
	expect(stage.pick(2, 2)).toBeUndefined();
});

test('a growing stroke costs its new touches alone, and ends as one mark', () => {
	const { stage, frames, rendered, clears } = open();
	const show = (change: Partial<StageState>) => {
		stage.show({ ...state, ...change });
		frames.next();
		return rendered.filter(({ target }) => target !== null).at(-1)?.instances ?? 0;
	};
	const one = show({ live: stroke([4000, 0.5, 0.5]) });
	const two = show({ live: stroke([4000, 0.5, 0.5], [4000, 0.6, 0.5]) });
	expect(two).toBeLessThan(one * 1.5);
	const draws = rendered.length;
	show({ drawing: { marks: [stroke([4000, 0.5, 0.5], [4000, 0.6, 0.5])] } });
	// the picture alone: nothing of the stroke is drawn a second time
	expect(rendered.filter(({ target }) => target !== null)).toHaveLength(2);
	expect(rendered).toHaveLength(draws + 1);
	const cleared = clears();
	show({});
	// the picture, and the paint
	expect(clears()).toBe(cleared + 2);
});

test('leaving lets go of all that the graphics card held', () => {
	const { stage, held, frames } = open();
	stage.show({ ...state, drawing: { marks: [stroke([4000, 0.5, 0.5])] } });
	frames.next();
	const layer = {
		shape: { kind: 'places', places: new Set([5]) },
		ink: { colour: '#884433', pattern: 'spread', strength: 1 }
	} as const;
	stage.show({
		...state,
		layers: {
			...nothingToDraw,
			decals: [layer],
			points: [{ kind: 'trigger', at: { quad: 4000, u: 0, v: 0 } }]
		}
	});
	frames.next();
	expect(held.size).toBeGreaterThan(5);
	stage.show(state);
	stage.dispose();
	expect(held.size).toBe(0);
	expect(frames.isWaiting()).toBe(false);
});

test('a lost picture says so, waits, and comes back with the drawing', () => {
	const said: string[] = [];
	const { stage, frames, rendered, lose, restore } = open({
		onLost: () => said.push('lost'),
		onRestored: () => said.push('restored')
	});
	const painted = { ...state, drawing: { marks: [stroke([4000, 0.5, 0.5])] } };
	stage.show(painted);
	frames.next();
	expect(lose().defaultPrevented).toBe(true);
	stage.show(painted);
	expect(frames.isWaiting()).toBe(false);
	const before = rendered.length;
	restore();
	frames.next();
	expect(said).toEqual(['lost', 'restored']);
	// the stroke again, then the picture
	expect(rendered.slice(before).map(({ target }) => target !== null)).toEqual([true, false]);
});
