// The page that the scene is tested on: a canvas, the body from the server's three files, and a handle
// for the test. It is bundled by `bundle.ts`, outside the site.
import {
	type Body,
	type Drawing,
	decodeSurface,
	emptyDrawing,
	positionAt,
	prepareSkin,
	type SurfaceAddress,
	sidedPlaces,
	viewIds
} from '@palpate/drawing';
import {
	createStage,
	drawablesOf,
	type Layers,
	noLayers,
	nothingToDraw,
	orbitAt,
	orbitOfView,
	type Stage,
	type StageOptions,
	type StageState
} from '../../../../packages/scene/src/index.ts';

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(`/body/${name}`);
	return new Uint8Array(await answer.arrayBuffer());
}

async function readBody(): Promise<Body> {
	const [surface, labels, rows] = await Promise.all([
		bytesOf('surface.bin'),
		bytesOf('labels.bin'),
		fetch('/body/places.json').then((answer) => answer.json())
	]);
	return {
		surface: decodeSurface(surface),
		places: sidedPlaces(rows.places, new Set(rows.midline)),
		labels: new Uint16Array(labels.buffer)
	};
}

const body = await readBody();
const skin = prepareSkin(body.surface);
const openness = await bytesOf('occlusion.bin');
let canvas = document.querySelector('canvas') as HTMLCanvasElement;
let stage: Stage;
let state: StageState = {
	camera: orbitOfView(body.surface, 'front', innerWidth / innerHeight),
	theme: 'light',
	drawing: emptyDrawing(body.surface.id) as Drawing,
	live: null,
	hovered: null,
	chosen: null,
	layers: nothingToDraw
};
const counts = { frames: 0, lost: 0, restored: 0 };

const open = (options: Partial<StageOptions> = {}) => {
	stage = createStage(
		canvas,
		{ body, skin },
		{
			openness,
			pixelRatio: devicePixelRatio,
			onFrame: () => counts.frames++,
			onLost: () => counts.lost++,
			onRestored: () => counts.restored++,
			...options
		}
	);
	stage.resize(innerWidth, innerHeight);
	stage.show(state);
};
open();

const handle = {
	body,
	skin,
	counts,
	viewIds,
	orbitAt,
	orbitOfView: (id: (typeof viewIds)[number]) =>
		orbitOfView(body.surface, id, innerWidth / innerHeight),
	show(change: Partial<StageState>) {
		state = { ...state, ...change };
		document.body.dataset.theme = state.theme;
		stage.show(state);
	},
	layers(change: Partial<Layers>) {
		handle.show({ layers: drawablesOf(body, { ...noLayers, ...change }) });
	},
	state: () => state,
	pick: (x: number, y: number) => stage.pick(x, y),
	positionAt: (at: SurfaceAddress) => positionAt(body.surface, at),
	held: () => stage.held(),
	/** a canvas is used once: a context that was given away does not come back */
	reopen() {
		const held = () => stage.held();
		stage.dispose();
		const after = held();
		const next = document.createElement('canvas');
		canvas.replaceWith(next);
		canvas = next;
		open();
		return after;
	},
	nextFrame: () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
};
export type SceneHandle = typeof handle;
(globalThis as unknown as { scene: SceneHandle }).scene = handle;
document.body.dataset.ready = 'yes';
