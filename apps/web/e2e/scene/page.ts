// The page that the scene is tested on: a canvas, the body from the server's three files, and a handle
// for the test. It is bundled by `bundle.ts`, outside the site.
import {
	addressAt,
	type Body,
	coverage,
	type Drawing,
	decodeLabels,
	decodeSurface,
	emptyDrawing,
	flatViews,
	positionAt,
	prepareSkin,
	type SurfaceAddress,
	sidedPlaces,
	type ViewId,
	type ViewRaster,
	vertexCount,
	viewIds,
	viewRaster,
	viewSize
} from '@palpate/drawing';
import {
	createStage,
	drawablesOf,
	eyeOf,
	followed,
	type GestureMode,
	type Layers,
	listen,
	noLayers,
	nothingToDraw,
	orbitAt,
	orbitOfView,
	type Stage,
	type StageOptions,
	type StageState,
	spotOf,
	type Wish
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
	const skin = decodeSurface(surface);
	return {
		surface: skin,
		places: sidedPlaces(rows.places, new Set(rows.midline)),
		labels: decodeLabels(labels, vertexCount(skin))
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
	hovered: new Set(),
	chosen: new Set(),
	layers: nothingToDraw
};
const rasters = new Map<ViewId, ViewRaster>();
let afterFrame: (() => void) | null = null;
const counts = { frames: 0, lost: 0, restored: 0 };

let mode: GestureMode = 'point';
let letGo = () => {};
const pixelOf = ({ x, y }: { x: number; y: number }) =>
	[innerWidth / 2 + x * innerHeight, innerHeight / 2 + y * innerHeight] as const;

function obey(wish: Wish): void {
	const { live, drawing } = state;
	handle.show({ camera: followed(state.camera, wish) });
	if (wish.kind === 'view') {
		const id = viewIds[wish.number - 1];
		if (id) handle.show({ camera: handle.orbitOfView(id) });
	}
	if (wish.kind === 'begin-stroke' || wish.kind === 'go-on-stroke') {
		const at = stage.pick(...pixelOf(wish));
		if (!at) return;
		const before = live?.kind === 'stroke' ? live.points : [];
		const points = [...before, [at.quad, at.u, at.v] as [number, number, number]];
		const stroke = {
			kind: 'stroke',
			points,
			radiusMillimetres: 14,
			intensity: 5,
			quality: null
		} as const;
		handle.show({ live: stroke });
	}
	if (wish.kind === 'end-stroke' && live)
		handle.show({ live: null, drawing: { marks: [...drawing.marks, live] } });
	if (wish.kind === 'drop-stroke') handle.show({ live: null });
}

const open = (options: Partial<StageOptions> = {}) => {
	stage = createStage(
		canvas,
		{ body, skin },
		{
			openness,
			pixelRatio: devicePixelRatio,
			onFrame: () => {
				counts.frames++;
				afterFrame?.();
				afterFrame = null;
			},
			onLost: () => counts.lost++,
			onRestored: () => counts.restored++,
			...options
		}
	);
	stage.resize(innerWidth, innerHeight);
	stage.show(state);
	canvas.tabIndex = 0;
	letGo = listen(canvas, {
		mode: () => mode,
		isOnBody: (x, y) => stage.pick(x, y) !== undefined,
		wish: obey
	});
};
open();

let lastLook: Uint8ClampedArray | null = null;

/** Red, green, blue and opacity of every pixel of the next frame. */
function pixels(): Promise<Uint8ClampedArray> {
	const copy = document.createElement('canvas');
	[copy.width, copy.height] = [canvas.width, canvas.height];
	const context = copy.getContext('2d') as CanvasRenderingContext2D;
	return new Promise((done) => {
		afterFrame = () => {
			context.drawImage(canvas, 0, 0);
			done(context.getImageData(0, 0, copy.width, copy.height).data);
		};
		stage.show(state);
	});
}

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
	setMode(next: GestureMode) {
		mode = next;
	},
	coverage,
	/** addresses at spots of a view's window, as shares of it */
	flatPicks(id: ViewId, spots: readonly (readonly [number, number])[]) {
		const raster = rasters.get(id) ?? viewRaster(body.surface, id);
		rasters.set(id, raster);
		const { width, height } = viewSize(flatViews[id]);
		return spots.map(([x, y]) => addressAt(raster, x * width, y * height));
	},
	/**
	 * What the turning figure picks where these spots are in the picture; nothing where another part
	 * of the body stands in front, which happens sooner to an eye nearby than to a flat view.
	 */
	solidPicks(addresses: readonly (SurfaceAddress | undefined)[]) {
		const eye = eyeOf(state.camera);
		const away = (at: SurfaceAddress) =>
			Math.hypot(...positionAt(body.surface, at).map((n, axis) => n - (eye[axis] ?? 0)));
		return addresses.map((at) => {
			if (!at) return undefined;
			const [x, y] = spotOf(state.camera, positionAt(body.surface, at));
			const found = stage.pick(innerWidth / 2 + x * innerHeight, innerHeight / 2 + y * innerHeight);
			return found && away(found) < away(at) - 0.01 ? undefined : found;
		});
	},
	/** Looks at the picture, and says how much of it differs from the last look, as a share. */
	async look(): Promise<number> {
		const before = lastLook;
		const now = await pixels();
		lastLook = now;
		if (before?.length !== now.length) return 1;
		let different = 0;
		for (let i = 0; i < now.length; i += 4)
			if (Math.abs((before[i] as number) - (now[i] as number)) > 6) different++;
		return different / (now.length / 4);
	},
	async loseAndRestore() {
		const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
		const said = (name: string) =>
			new Promise((done) => canvas.addEventListener(name, done, { once: true }));
		const lost = said('webglcontextlost');
		context?.loseContext();
		await lost;
		await handle.nextFrame();
		const restored = said('webglcontextrestored');
		context?.restoreContext();
		await restored;
	},
	held: () => stage.held(),
	/** a canvas is used once: a context that was given away does not come back */
	reopen() {
		const held = () => stage.held();
		stage.dispose();
		letGo();
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
