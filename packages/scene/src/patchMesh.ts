import { BufferAttribute, BufferGeometry, type Mesh, type MeshPhysicalMaterial } from 'three';
import { finer, gridIndices, type SkinArrays, spotsAcross, spotsPerQuad } from './skinArrays.ts';

/** Something drawn on some quads of the skin. */
export interface PatchMesh {
	readonly mesh: Mesh<BufferGeometry, MeshPhysicalMaterial>;
	look?(isChosen: boolean): void;
}

/** What a material gets beside what the skin's has: its define and its uniforms. */
export type MakeMaterial = (
	define: 'SHEET' | 'POINT',
	uniforms: Readonly<Record<string, { value: unknown }>>
) => MeshPhysicalMaterial;

/** The same triangles as the skin's, so that what they show neither floats nor sinks in. */
export function patchGeometry(skin: SkinArrays, quads: readonly number[]): BufferGeometry {
	const geometry = new BufferGeometry();
	const attribute = (name: string, from: Float32Array | Uint8Array, wide: number) => {
		const out = new (from.constructor as Float32ArrayConstructor)(
			quads.length * spotsPerQuad * wide
		);
		for (const [n, quad] of quads.entries()) {
			const first = quad * spotsPerQuad * wide;
			out.set(from.subarray(first, first + spotsPerQuad * wide), n * spotsPerQuad * wide);
		}
		geometry.setAttribute(name, new BufferAttribute(out, wide, from instanceof Uint8Array));
	};
	attribute('position', skin.positions, 3);
	attribute('normal', skin.normals, 3);
	attribute('openness', skin.openness, 1);
	geometry.setAttribute('onQuad', new BufferAttribute(addresses(quads), 3));
	geometry.setIndex(new BufferAttribute(gridIndices(quads.length), 1));
	return geometry;
}

/** Number of the quad, u and v for each spot. */
function addresses(quads: readonly number[]): Float32Array<ArrayBuffer> {
	const out = new Float32Array(quads.length * spotsPerQuad * 3);
	for (const [q, quad] of quads.entries())
		for (let n = 0; n < spotsPerQuad; n++)
			out.set(
				[quad, (n % spotsAcross) / finer, Math.floor(n / spotsAcross) / finer],
				(q * spotsPerQuad + n) * 3
			);
	return out;
}
