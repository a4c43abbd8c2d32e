import type { Body, Drawing, DrawingMark, Skin, SurfaceAddress } from '@palpate/drawing';
import { PerspectiveCamera, Scene } from 'three';
import { eyeOf, heightAngle, type Orbit, rayThrough } from './camera.ts';
import { decalsOfDrawing } from './decals.ts';
import { cornerTexture, makeDecalTarget } from './decalTarget.ts';
import { makeFigureMesh, makeGround, makeLights, type Theme } from './figure.ts';
import type { Drawables } from './layers.ts';
import { makePicker } from './pick.ts';
import { makeRenderer, type Renderer } from './renderer.ts';
import { skinArrays } from './skinArrays.ts';

/** Everything that the picture shows. It is kept outside, and the stage never changes it. */
export interface StageState {
	readonly camera: Orbit;
	readonly theme: Theme;
	readonly drawing: Pick<Drawing, 'marks'>;
	/** a mark that is still being made; it grows from frame to frame */
	readonly live: DrawingMark | null;
	/** indexes of the body's places; a set is never changed, another one is handed in */
	readonly hovered: ReadonlySet<number>;
	readonly chosen: ReadonlySet<number>;
	/** what is laid under the drawing */
	readonly layers: Drawables;
}

export interface StageOptions {
	/** by vertex of the surface, 0 to 255 */
	readonly openness: Uint8Array;
	readonly pixelRatio?: number;
	/** the picture is gone; it comes back by itself, or never */
	readonly onLost?: () => void;
	readonly onRestored?: () => void;
	readonly onFrame?: () => void;
	readonly makeRenderer?: (canvas: HTMLCanvasElement) => Renderer;
	readonly requestFrame?: (draw: () => void) => number;
	readonly cancelFrame?: (frame: number) => void;
}

export interface Stage {
	/** Draws this in the next frame, and nothing further until it is called again. */
	show(state: StageState): void;
	/** @param x,y in the picture's own pixels from its top left corner */
	pick(x: number, y: number): SurfaceAddress | undefined;
	/** @param width,height in CSS pixels */
	resize(width: number, height: number): void;
	/** What the graphics card holds for this picture. */
	held(): { readonly geometries: number; readonly textures: number };
	dispose(): void;
}

/** More than three pixels to a CSS pixel nobody sees. */
const mostPixelRatio = 3;

/** @throws when there is no WebGL 2: offer the flat figure then */
export function createStage(
	canvas: HTMLCanvasElement,
	{ body, skin }: { readonly body: Body; readonly skin: Skin },
	options: StageOptions
): Stage {
	const renderer = (options.makeRenderer ?? makeRenderer)(canvas);
	const requestFrame = options.requestFrame ?? ((draw) => requestAnimationFrame(draw));
	const cancelFrame = options.cancelFrame ?? ((frame) => cancelAnimationFrame(frame));
	const arrays = skinArrays(body.surface, options.openness);
	const picker = makePicker(body.surface);
	const figure = makeFigureMesh(body, skin, arrays);
	const ground = makeGround();
	const lights = makeLights();
	const corners = cornerTexture(body.surface);
	const smoothest = Math.min(8, renderer.capabilities.getMaxAnisotropy());
	const makeTarget = () => makeDecalTarget(body, skin, corners, smoothest);
	const paint = makeTarget();
	let layers: ReturnType<typeof makeTarget> | null = null;
	const scene = new Scene();
	scene.add(figure.group, ground.mesh, lights.group);
	const eye = new PerspectiveCamera((heightAngle * 180) / Math.PI, 1, 0.05, 30);
	renderer.setPixelRatio(Math.min(options.pixelRatio ?? 1, mostPixelRatio));

	let size = { width: 1, height: 1 };
	let state: StageState | null = null;
	let frame: number | null = null;
	let isLost = false;

	const ask = () => {
		if (state && !isLost) frame ??= requestFrame(draw);
	};

	const draw = () => {
		frame = null;
		if (!state || isLost) return;
		layDecals(state);
		figure.light(state.hovered, state.chosen);
		for (const lit of [figure, ground, lights]) lit.setTheme(state.theme);
		// straight from below the ground would hide the soles
		ground.mesh.visible = state.camera.pitch > -0.2;
		place(eye, state.camera);
		const below = Math.max(0, -state.camera.pitch);
		lights.group.rotation.set(0.8 * below, state.camera.yaw, 0, 'YXZ');
		figure.setBelow(Math.min(1, below));
		renderer.clear();
		renderer.render(scene, eye);
		options.onFrame?.();
	};

	const layDecals = ({ drawing, live, layers: wanted }: StageState) => {
		const marks = live ? [...drawing.marks, live] : drawing.marks;
		paint.show(renderer, decalsOfDrawing(body, { marks }));
		figure.setPaint(marks.length > 0 ? paint : null);
		if (wanted.decals.length > 0) layers ??= makeTarget();
		layers?.show(renderer, wanted.decals);
		figure.setLayers(wanted.decals.length > 0 ? layers : null);
		figure.showPatches(wanted);
	};

	const lose = (event: Event) => {
		event.preventDefault();
		isLost = true;
		options.onLost?.();
	};
	const restore = () => {
		isLost = false;
		paint.forget();
		layers?.forget();
		ask();
		options.onRestored?.();
	};
	canvas.addEventListener('webglcontextlost', lose);
	canvas.addEventListener('webglcontextrestored', restore);

	return {
		show(next) {
			state = next;
			ask();
		},
		pick(x, y) {
			if (!state) return undefined;
			const { width, height } = size;
			return picker.pick(
				rayThrough(state.camera, (x - width / 2) / height, (y - height / 2) / height)
			);
		},
		resize(width, height) {
			size = { width, height };
			renderer.setSize(width, height, false);
			eye.aspect = width / height;
			eye.updateProjectionMatrix();
			ask();
		},
		held: () => ({ ...renderer.info.memory }),
		dispose() {
			if (frame !== null) cancelFrame(frame);
			state = null;
			canvas.removeEventListener('webglcontextlost', lose);
			canvas.removeEventListener('webglcontextrestored', restore);
			for (const held of [figure, ground, paint, layers, corners]) held?.dispose();
			renderer.dispose();
		}
	};
}

function place(eye: PerspectiveCamera, orbit: Orbit): void {
	eye.position.set(...eyeOf(orbit));
	// the same turns as axesOf: the camera looks along its own -z
	eye.rotation.set(-orbit.pitch, orbit.yaw, 0, 'YXZ');
	eye.near = Math.max(0.02, orbit.distance - 2);
	eye.far = orbit.distance + 3;
	eye.updateProjectionMatrix();
}
