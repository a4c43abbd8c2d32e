import type { Body, Skin, Surface } from '@palpate/drawing';
import {
	AddEquation,
	BufferAttribute,
	Camera,
	CustomBlending,
	DataTexture,
	DoubleSide,
	FloatType,
	GLSL3,
	InstancedBufferAttribute,
	InstancedBufferGeometry,
	LinearFilter,
	LinearMipmapLinearFilter,
	Mesh,
	NearestFilter,
	OneFactor,
	OneMinusSrcAlphaFactor,
	RawShaderMaterial,
	RGBAFormat,
	Scene,
	type ShaderMaterial,
	type Texture,
	Vector3,
	WebGLRenderTarget,
	ZeroFactor
} from 'three';
import { type Decal, type DecalPattern, type Ink, instancesOf, planOf } from './decals.ts';
import type { Renderer } from './renderer.ts';
import { cornersAcross, decalFragment, decalVertex, tileTexels } from './shaders.ts';

/** Three switches that a texel can hold beside its colour. */
const codes: Readonly<Record<DecalPattern, readonly [number, number, number]>> = {
	burning: [1, 0, 0],
	stabbing: [0, 1, 0],
	tingling: [1, 1, 0],
	numb: [0, 0, 1],
	unsaid: [1, 0, 1],
	spread: [1, 1, 1]
};
const kinds = { touches: 0, places: 1 } as const;

/** Tiles along the edge of the texture that holds one for each quad. */
export const tilesAcross = (quads: number): number => Math.ceil(Math.sqrt(quads));

/** Where the corners of the quads lie, for shaders to look up. */
export function cornerTexture({ positions, quads }: Surface): DataTexture {
	const corners = quads.length;
	const vertexAt = (vertex: number) => positions.subarray(vertex * 3, vertex * 3 + 3);
	const rows = Math.ceil(corners / cornersAcross);
	const data = new Float32Array(rows * cornersAcross * 4);
	for (let corner = 0; corner < corners; corner++)
		data.set(vertexAt(quads[corner] as number), corner * 4);
	const texture = new DataTexture(data, cornersAcross, rows, RGBAFormat, FloatType);
	texture.magFilter = NearestFilter;
	texture.minFilter = NearestFilter;
	texture.needsUpdate = true;
	return texture;
}

/** What lies on the skin, as textures; draws what is new and leaves the rest. */
export interface DecalTarget {
	readonly colour: Texture;
	readonly code: Texture;
	/** @returns whether anything was drawn */
	show(renderer: Renderer, decals: readonly Decal[]): boolean;
	/** After a lost context nothing is there any more. */
	forget(): void;
	dispose(): void;
}

export function makeDecalTarget(
	body: Body,
	skin: Skin,
	corners: Texture,
	smoothest: number
): DecalTarget {
	const across = tilesAcross(skin.quadReaches.length);
	const size = across * tileTexels;
	const target = new WebGLRenderTarget(size, size, {
		count: 2,
		depthBuffer: false,
		generateMipmaps: true,
		minFilter: LinearMipmapLinearFilter,
		magFilter: LinearFilter,
		anisotropy: smoothest
	});
	const material = decalMaterial(corners, across);
	const geometry = new InstancedBufferGeometry();
	geometry.setAttribute(
		'position',
		new BufferAttribute(Float32Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0), 3)
	);
	geometry.setIndex([0, 1, 2, 0, 2, 3]);
	const mesh = new Mesh(geometry, material);
	mesh.frustumCulled = false;
	const scene = new Scene();
	scene.add(mesh);
	const camera = new Camera();
	let shown: readonly Decal[] = [];

	const draw = (renderer: Renderer, { shape, ink }: Decal) => {
		const { count, quads, shapes } = instancesOf(body, skin, shape);
		if (count === 0) return;
		// attributes of another length need buffers of their own
		geometry.dispose();
		geometry.setAttribute('quad', new InstancedBufferAttribute(quads, 1));
		geometry.setAttribute('shape', new InstancedBufferAttribute(shapes, 4));
		geometry.instanceCount = count;
		hold(material, ink);
		setUniform(material, 'kind', kinds[shape.kind]);
		renderer.render(scene, camera);
	};

	const [colour, code] = target.textures as [Texture, Texture];
	return {
		colour,
		code,
		show(renderer, wanted) {
			const plan = planOf(shown, wanted);
			shown = wanted;
			if (!plan.anew && plan.draw.length === 0) return false;
			const before = renderer.getRenderTarget();
			renderer.setRenderTarget(target);
			if (plan.anew) renderer.clear();
			for (const decal of plan.draw) draw(renderer, decal);
			renderer.setRenderTarget(before);
			return true;
		},
		forget() {
			shown = [];
		},
		dispose() {
			target.dispose();
			geometry.dispose();
			material.dispose();
		}
	};
}

function decalMaterial(corners: Texture, across: number): ShaderMaterial {
	return new RawShaderMaterial({
		glslVersion: GLSL3,
		// phones read textures coarsely unless they are told not to, and corners need every digit
		vertexShader: `precision highp float;\nprecision highp int;\nprecision highp sampler2D;\nin vec3 position;\n${decalVertex}`,
		fragmentShader: decalFragment,
		uniforms: {
			corners: { value: corners },
			across: { value: across },
			kind: { value: 0 },
			colour: { value: new Vector3() },
			code: { value: new Vector3() },
			strength: { value: 1 },
			rubs: { value: false }
		},
		blending: CustomBlending,
		blendEquation: AddEquation,
		blendDst: OneMinusSrcAlphaFactor,
		blendSrc: OneFactor,
		depthTest: false,
		depthWrite: false,
		side: DoubleSide
	});
}

function setUniform(material: ShaderMaterial, name: string, value: number | boolean): void {
	const uniform = material.uniforms[name];
	if (uniform) uniform.value = value;
}

function hold(material: ShaderMaterial, { colour, pattern, strength }: Ink): void {
	const number = Number.parseInt((colour ?? '#000000').slice(1), 16);
	const rgb = [number >> 16, (number >> 8) & 255, number & 255].map((byte) => byte / 255);
	material.uniforms.colour?.value.set(...rgb);
	material.uniforms.code?.value.set(...(pattern ? codes[pattern] : [0, 0, 0]));
	setUniform(material, 'strength', strength);
	setUniform(material, 'rubs', colour === null);
	material.blendSrc = colour === null ? ZeroFactor : OneFactor;
}
