// For tests and benches alone: the body as it lies on disk, and a renderer that draws nothing.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
	type Body,
	decodeFibres,
	decodeSurface,
	type Fibres,
	type PlaceRow,
	prepareSkin,
	sidedPlaces
} from '@palpate/drawing';
import {
	type BufferGeometry,
	type Mesh,
	type Object3D,
	type Texture,
	WebGLRenderTarget
} from 'three';
import type { Renderer } from './renderer.ts';

const atlasFolder = resolve(import.meta.dirname, '../../../content/atlas');
const read = (path: string) => readFileSync(join(atlasFolder, path));
const readJson = (path: string): unknown => JSON.parse(read(path).toString('utf8'));

function readBody(): Body {
	const regions = readJson('regions.json') as readonly { id: string; midline: boolean }[];
	const midline = new Set(regions.filter((region) => region.midline).map((region) => region.id));
	const { places } = readJson('places.json') as { readonly places: readonly PlaceRow[] };
	const labels = read('meshes/labels.bin');
	return {
		surface: decodeSurface(read('meshes/surface.bin')),
		places: sidedPlaces(places, midline),
		labels: Uint16Array.from({ length: labels.length / 2 }, (_, i) => labels.readUInt16LE(2 * i))
	};
}

export const body: Body = readBody();
export const skin = prepareSkin(body.surface);
export const openness: Uint8Array = read('meshes/occlusion.bin');

/** The fibres of a muscle's first part, as they lie on disk. */
export function fibresOf(bodyArea: string, muscle: string): Fibres {
	const file = decodeFibres(read(`meshes/fibres/${bodyArea}.bin`));
	const part = file.find((one) => one.muscle === muscle)?.patches[0];
	if (!part) throw new Error(`no fibres of ${muscle}`);
	return part;
}

export const placeIndex = (id: string, side?: 'left' | 'right'): number =>
	body.places.findIndex((place) => place.id === id && place.side === side);

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A canvas as far as a stage needs it; `lose` and `restore` are what a browser would do. */
export function fakeCanvas() {
	const canvas = new EventTarget();
	const fire = (name: string) => {
		const event = new Event(name, { cancelable: true });
		canvas.dispatchEvent(event);
		return event;
	};
	return {
		canvas: canvas as unknown as HTMLCanvasElement,
		lose: () => fire('webglcontextlost'),
		restore: () => fire('webglcontextrestored')
	};
}

/** Holds what a real one would hold on the graphics card, and lets go of it on the same events. */
export function fakeRenderer() {
	const held = new Set<unknown>();
	const rendered: { target: WebGLRenderTarget | null; instances: number }[] = [];
	let target: WebGLRenderTarget | null = null;
	let clears = 0;
	const hold = (it: Texture | BufferGeometry | WebGLRenderTarget) => {
		if (held.has(it)) return;
		held.add(it);
		const letGo = () => {
			held.delete(it);
			it.removeEventListener('dispose' as never, letGo as never);
		};
		it.addEventListener('dispose' as never, letGo as never);
	};
	const holdAll = (object: Object3D) => {
		const { geometry, material } = object as Partial<Mesh>;
		if (geometry) hold(geometry);
		for (const made of [material ?? []].flat()) {
			hold(made as unknown as Texture);
			const uniforms = (made as { uniforms?: Record<string, { value: unknown }> }).uniforms ?? {};
			for (const { value } of Object.values(uniforms))
				if ((value as Texture | null)?.isTexture) hold(value as Texture);
		}
	};
	const renderer: Renderer = {
		info: { memory: { geometries: 0, textures: 0 } } as Renderer['info'],
		capabilities: { getMaxAnisotropy: () => 8 },
		render(scene) {
			let instances = 0;
			scene.traverse((object) => {
				holdAll(object);
				instances +=
					(object as Mesh<BufferGeometry & { instanceCount?: number }>).geometry?.instanceCount ??
					0;
			});
			rendered.push({ target, instances });
		},
		clear: () => {
			clears++;
		},
		setRenderTarget(next: unknown) {
			target = next instanceof WebGLRenderTarget ? (next as WebGLRenderTarget) : null;
			if (target) hold(target);
		},
		getRenderTarget: () => target,
		setSize: () => undefined,
		setPixelRatio: () => undefined,
		dispose: () => undefined
	};
	return { renderer, held, rendered, clears: () => clears };
}

/** Frames that come when the test says so. */
export function handFrames() {
	let waiting: (() => void) | null = null;
	let number = 0;
	return {
		requestFrame: (draw: () => void) => {
			waiting = draw;
			return ++number;
		},
		cancelFrame: () => {
			waiting = null;
		},
		isWaiting: () => waiting !== null,
		next() {
			const draw = waiting;
			waiting = null;
			draw?.();
		}
	};
}
