// The figure as glTF, for whoever wants to open it elsewhere or turn it.
import { Document, NodeIO } from '@gltf-transform/core';
import { KHRMeshQuantization } from '@gltf-transform/extensions';
import { quantize } from '@gltf-transform/functions';
import type { Figure } from './makeFigure.ts';

/**
 * Quantised, in metres, y up. Triangles 2q and 2q + 1 are the two of quad q, so that a hit on them is
 * a surface address; vertices are doubled along the seams of the texture. COLOR_0 is the ambient
 * occlusion; the texture coordinates are the source's own, v turned over as glTF has it.
 */
export async function glbOf(figure: Figure): Promise<Uint8Array> {
	const { positions, normals, uvs, shades, indices } = corners(figure);
	const document = new Document();
	const buffer = document.createBuffer();
	const accessor = (
		type: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR',
		array: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
	) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
	const skin = document
		.createPrimitive()
		.setAttribute('POSITION', accessor('VEC3', Float32Array.from(positions)))
		.setAttribute('NORMAL', accessor('VEC3', Float32Array.from(normals)))
		.setAttribute('TEXCOORD_0', accessor('VEC2', Float32Array.from(uvs)))
		.setAttribute('COLOR_0', accessor('VEC4', Uint8Array.from(shades)).setNormalized(true))
		.setIndices(accessor('SCALAR', Uint32Array.from(indices)))
		.setMaterial(
			document
				.createMaterial('skin')
				.setBaseColorFactor([0.8, 0.74, 0.68, 1])
				.setRoughnessFactor(0.62)
				.setMetallicFactor(0)
		);
	const node = document
		.createNode(figure.surface.id)
		.setMesh(document.createMesh(figure.surface.id).addPrimitive(skin));
	document.createScene().addChild(node);
	document.getRoot().getAsset().generator = 'palpate body:build';
	document.getRoot().getAsset().copyright = 'CC0-1.0';
	await document.transform(
		quantize({ quantizePosition: 14, quantizeNormal: 8, quantizeTexcoord: 12 })
	);
	return new NodeIO().registerExtensions([KHRMeshQuantization]).writeBinary(document);
}

/** One vertex for each pair of a shipped vertex and a place on the texture. */
function corners({ surface, fine, quadUvs, source }: Figure) {
	const order = new Map<number, number>();
	const positions: number[] = [];
	const normals: number[] = [];
	const uvs: number[] = [];
	const shades: number[] = [];
	const indices: number[] = [];
	const many = source.uvs.length / 2;
	for (let q = 0; q < surface.quads.length / 4; q++) {
		const quad = [0, 1, 2, 3].map((k) => {
			const vertex = surface.quads[q * 4 + k] ?? 0;
			const uv = quadUvs[q * 4 + k] ?? 0;
			const key = vertex * many + uv;
			const known = order.get(key);
			if (known !== undefined) return known;
			order.set(key, order.size);
			positions.push(...surface.positions.subarray(vertex * 3, vertex * 3 + 3));
			normals.push(...fine.normals.subarray(vertex * 3, vertex * 3 + 3));
			uvs.push(source.uvs[uv * 2] ?? 0, 1 - (source.uvs[uv * 2 + 1] ?? 0));
			const shade = Math.round((fine.occlusion[vertex] ?? 1) * 255);
			shades.push(shade, shade, shade, 255);
			return order.size - 1;
		}) as [number, number, number, number];
		const [a, b, c, d] = quad;
		indices.push(a, b, c, a, c, d);
	}
	return { positions, normals, uvs, shades, indices };
}
