import { type Body, quadCount, type Skin } from '@palpate/drawing';
import {
	BufferAttribute,
	BufferGeometry,
	Color,
	DirectionalLight,
	DynamicDrawUsage,
	Group,
	HemisphereLight,
	Mesh,
	MeshPhysicalMaterial,
	PlaneGeometry,
	ShaderMaterial,
	Texture
} from 'three';
import { placeWeights } from './decals.ts';
import { tilesAcross } from './decalTarget.ts';
import type { Drawables } from './layers.ts';
import { pointMesh, sheetMesh } from './patches.ts';
import type { MakeMaterial, PatchMesh } from './patchMesh.ts';
import {
	skinColour,
	skinFragmentHead,
	skinOcclusion,
	skinVertexBody,
	skinVertexHead
} from './shaders.ts';
import { type SkinArrays, spotsPerQuad, spotWeights } from './skinArrays.ts';

export type Theme = 'light' | 'dark';

/** The figure's mesh and what can be changed about it. */
export interface FigureMesh {
	readonly group: Group;
	/** Lights places up, by their indexes; the same set again costs nothing. */
	light(hovered: ReadonlySet<number>, chosen: ReadonlySet<number>): void;
	setTheme(theme: Theme): void;
	/** How far one looks from below, 0 to 1: the ground's shade on the soles goes then. */
	setBelow(share: number): void;
	/** Muscles and points, the lowest first; those that are no longer shown are let go. */
	showPatches(drawables: Pick<Drawables, 'sheets' | 'points'>): void;
	/** What lies on the skin; null for nothing. */
	setPaint(decals: Decals | null): void;
	setLayers(decals: Decals | null): void;
	dispose(): void;
}

interface Decals {
	readonly colour: Texture;
	readonly code: Texture;
}

/** Unfired clay: nobody's skin colour in particular. */
const clay: Readonly<Record<Theme, string>> = { light: '#e2c3ab', dark: '#e2c6b1' };
const hoverColour = '#e9f1ee';
const chosenColour = '#1f6f63';
const cavityColour = '#c9b0a2';

export function makeFigureMesh(body: Body, skin: Skin, arrays: SkinArrays): FigureMesh {
	const spots = arrays.openness.length;
	const geometry = new BufferGeometry();
	const lit = new BufferAttribute(new Uint8Array(spots * 2), 2, true);
	lit.setUsage(DynamicDrawUsage);
	geometry.setAttribute('position', new BufferAttribute(arrays.positions, 3));
	geometry.setAttribute('normal', new BufferAttribute(arrays.normals, 3));
	geometry.setAttribute('openness', new BufferAttribute(arrays.openness, 1, true));
	geometry.setAttribute('lit', lit);
	geometry.setIndex(new BufferAttribute(arrays.indices, 1));

	const nothing = new Texture();
	const uniforms = {
		across: { value: tilesAcross(quadCount(body.surface)) },
		paintColour: { value: nothing },
		paintCode: { value: nothing },
		layerColour: { value: nothing },
		layerCode: { value: nothing },
		hasPaint: { value: false },
		hasLayers: { value: false },
		hoverColour: { value: new Color(hoverColour) },
		chosenColour: { value: new Color(chosenColour) },
		cavity: { value: new Color(cavityColour) },
		below: { value: 0 }
	};
	const material = clayMaterial(uniforms);
	const mesh = new Mesh(geometry, material);
	mesh.frustumCulled = false;
	const group = new Group();
	group.add(mesh);
	const patches = new Map<object, PatchMesh>();
	let now: readonly ReadonlySet<number>[] = [nowhere, nowhere];

	const makeMaterial: MakeMaterial = (define, own) =>
		patchMaterial(define, { ...uniforms, ...own });
	const letGo = (kept: ReadonlySet<object>) => {
		for (const [key, { mesh: gone }] of patches) {
			if (kept.has(key)) continue;
			group.remove(gone);
			gone.geometry.dispose();
			gone.material.dispose();
			patches.delete(key);
		}
	};
	const patchOf = (key: object, make: () => PatchMesh): PatchMesh => {
		const patch = patches.get(key) ?? make();
		if (!patches.has(key)) group.add(patch.mesh);
		patches.set(key, patch);
		return patch;
	};

	return {
		group,
		showPatches({ sheets, points }) {
			letGo(new Set([...sheets.map(({ fibres }) => fibres), ...points]));
			const shown = [
				...sheets.map((sheet) => {
					const make = () => sheetMesh(body.surface, arrays, sheet, makeMaterial);
					const patch = patchOf(sheet.fibres, make);
					patch.look?.(sheet.isChosen);
					return patch;
				}),
				...points.map((point) => patchOf(point, () => pointMesh(skin, arrays, point, makeMaterial)))
			];
			for (const [order, patch] of shown.entries()) patch.mesh.renderOrder = order + 1;
		},
		light(...wanted) {
			for (const [channel, places] of wanted.entries()) {
				if (now[channel] === places) continue;
				writeWeights(body, lit.array as Uint8Array, channel, places);
				lit.needsUpdate = true;
			}
			now = wanted;
		},
		setTheme(theme) {
			material.color.set(clay[theme]);
		},
		setBelow(share) {
			uniforms.below.value = share;
		},
		setPaint(decals) {
			uniforms.hasPaint.value = decals !== null;
			uniforms.paintColour.value = decals?.colour ?? nothing;
			uniforms.paintCode.value = decals?.code ?? nothing;
		},
		setLayers(decals) {
			uniforms.hasLayers.value = decals !== null;
			uniforms.layerColour.value = decals?.colour ?? nothing;
			uniforms.layerCode.value = decals?.code ?? nothing;
		},
		dispose() {
			letGo(new Set());
			geometry.dispose();
			material.dispose();
			nothing.dispose();
		}
	};
}

const nowhere: ReadonlySet<number> = new Set();

/** Most quads lie far from the places: they are only emptied, so that hovering costs little. */
function writeWeights(
	body: Body,
	lit: Uint8Array,
	channel: number,
	places: ReadonlySet<number>
): void {
	const { quads } = body.surface;
	const weights = places.size === 0 ? null : placeWeights(body, places);
	for (let quad = 0; quad < quads.length / 4; quad++) {
		const corners = [0, 1, 2, 3].map((c) => weights?.[quads[quad * 4 + c] as number] ?? 0);
		const isLit = corners.some((weight) => weight > 0);
		for (const [n, ofCorners] of spotWeights.entries()) {
			const share = isLit
				? ofCorners.reduce((sum, weight, c) => sum + weight * (corners[c] as number), 0)
				: 0;
			lit[(quad * spotsPerQuad + n) * 2 + channel] = Math.round(share * 255);
		}
	}
}

type Uniforms = Readonly<Record<string, { value: unknown }>>;

function clayMaterial(uniforms: Uniforms): MeshPhysicalMaterial {
	const material = new MeshPhysicalMaterial({
		color: clay.light,
		roughness: 0.62,
		metalness: 0,
		sheen: 0.35,
		sheenRoughness: 0.6,
		sheenColor: new Color('#fff1e4')
	});
	material.onBeforeCompile = (shader) => {
		Object.assign(shader.uniforms, uniforms);
		shader.vertexShader = shader.vertexShader
			.replace('#include <common>', `#include <common>\n${skinVertexHead}`)
			.replace('#include <begin_vertex>', `#include <begin_vertex>\n${skinVertexBody}`);
		shader.fragmentShader = shader.fragmentShader
			.replace('#include <common>', `#include <common>\n${skinFragmentHead}`)
			.replace('#include <color_fragment>', `#include <color_fragment>\n${skinColour}`)
			.replace('#include <aomap_fragment>', skinOcclusion);
	};
	return material;
}

/** The same light on a muscle's part or a point, drawn over the skin under it. */
function patchMaterial(define: 'SHEET' | 'POINT', uniforms: Uniforms): MeshPhysicalMaterial {
	const material = clayMaterial(uniforms);
	material.defines = { ...material.defines, PATCH: '', [define]: '' };
	material.roughness = 0.5;
	material.transparent = true;
	material.depthWrite = false;
	material.polygonOffset = true;
	material.polygonOffsetFactor = -1;
	material.polygonOffsetUnits = -2;
	return material;
}

/** Key, fill and rim light; they go round with the eye, so that every side reads the same. */
export function makeLights(): { readonly group: Group; setTheme(theme: Theme): void } {
	const light = (colour: string, strength: number, x: number, y: number, z: number) => {
		const made = new DirectionalLight(colour, strength);
		made.position.set(x, y, z);
		return made;
	};
	const key = light('#fff3e6', 2.6, -2.6, 2.6, 1.9);
	const fill = light('#e2eaff', 0.8, 2.6, 0.6, 1.8);
	const rim = light('#ffffff', 0.9, 1.4, 2.2, -2.6);
	const sky = new HemisphereLight('#ffffff', '#b99e8d', 1.15);
	const group = new Group();
	group.add(key, fill, rim, sky);
	return {
		group,
		setTheme(theme) {
			const dark = theme === 'dark';
			key.intensity = dark ? 1.8 : 2.2;
			fill.intensity = dark ? 0.6 : 0.85;
			rim.intensity = dark ? 1.7 : 0.9;
			sky.intensity = dark ? 1 : 1.5;
		}
	};
}

/** A soft shadow under the feet, and nothing else of the ground, so that the page shows through. */
export function makeGround(): {
	readonly mesh: Mesh;
	setTheme(theme: Theme): void;
	dispose(): void;
} {
	const geometry = new PlaneGeometry(1.6, 1.6);
	geometry.rotateX(-Math.PI / 2);
	const material = new ShaderMaterial({
		transparent: true,
		depthWrite: false,
		uniforms: { strength: { value: 0.34 } },
		vertexShader:
			'varying vec2 at; void main() { at = position.xz; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.); }',
		fragmentShader: /* glsl */ `
			varying vec2 at;
			uniform float strength;
			float pool(vec2 middle, vec2 size) {
				float away = length((at - middle) / size);
				return exp(-away * away * 2.2);
			}
			void main() {
				float feet = pool(vec2(.15, .06), vec2(.09, .17)) + pool(vec2(-.15, .06), vec2(.09, .17));
				float dark = strength * (.75 * min(feet, 1.) + .45 * pool(vec2(0., .04), vec2(.42, .3)));
				if (dark < .004) discard;
				gl_FragColor = vec4(0., 0., 0., dark);
			}`
	});
	const mesh = new Mesh(geometry, material);
	mesh.renderOrder = -1;
	return {
		mesh,
		setTheme(theme) {
			if (material.uniforms.strength)
				material.uniforms.strength.value = theme === 'dark' ? 0.6 : 0.34;
		},
		dispose() {
			geometry.dispose();
			material.dispose();
		}
	};
}
