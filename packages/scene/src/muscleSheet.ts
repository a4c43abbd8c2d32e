import type { Surface } from '@palpate/drawing';
import {
	BufferAttribute,
	BufferGeometry,
	Color,
	Mesh,
	type MeshPhysicalMaterial,
	Vector2
} from 'three';
import { fibreField } from './fibreField.ts';
import type { Sheet } from './layers.ts';
import {
	finer,
	gridIndices,
	type SkinArrays,
	spotsAcross,
	spotsPerQuad,
	spotWeights
} from './skinArrays.ts';

const colours = {
	superficial: { belly: '#9d3d33', tendon: '#e2d0bc' },
	deep: { belly: '#6b5a78', tendon: '#b9afc4' },
	internal: { belly: '#55707c', tendon: '#aebfc6' }
} as const;

/** What the shader needs beside what the skin's needs. */
export type SheetUniforms = {
	readonly bellyColour: { value: Color };
	readonly tendonColour: { value: Color };
	/** metres */
	readonly sheetSize: { value: Vector2 };
	readonly isDeep: { value: boolean };
	readonly isChosenSheet: { value: boolean };
};

export interface SheetMesh {
	readonly mesh: Mesh<BufferGeometry, MeshPhysicalMaterial>;
	look(sheet: Pick<Sheet, 'isChosen'>): void;
}

function sheetUniforms(
	{ depth, isChosen }: Sheet,
	{ widthMetres, lengthMetres }: { readonly widthMetres: number; readonly lengthMetres: number }
): SheetUniforms {
	return {
		bellyColour: { value: new Color(colours[depth].belly) },
		tendonColour: { value: new Color(colours[depth].tendon) },
		sheetSize: { value: new Vector2(widthMetres, lengthMetres) },
		isDeep: { value: depth !== 'superficial' },
		isChosenSheet: { value: isChosen }
	};
}

/**
 * A muscle's part as a mesh of its own: the same triangles as the skin under it, so that it neither
 * floats nor sinks in, with its fibres drawn for each pixel.
 */
export function makeSheet(
	surface: Surface,
	skin: SkinArrays,
	sheet: Sheet,
	makeMaterial: (uniforms: SheetUniforms) => MeshPhysicalMaterial
): SheetMesh {
	const field = fibreField(surface, sheet.fibres);
	const count = field.quads.length * spotsPerQuad;
	const geometry = new BufferGeometry();
	const gather = (from: Float32Array | Uint8Array, wide: number) => {
		const out = new (from.constructor as Float32ArrayConstructor)(count * wide);
		for (const [n, quad] of field.quads.entries()) {
			const first = quad * spotsPerQuad * wide;
			out.set(from.subarray(first, first + spotsPerQuad * wide), n * spotsPerQuad * wide);
		}
		return out;
	};
	const attribute = (name: string, array: Float32Array | Uint8Array, wide: number, share = false) =>
		geometry.setAttribute(name, new BufferAttribute(array, wide, share));
	attribute('position', gather(skin.positions, 3), 3);
	attribute('normal', gather(skin.normals, 3), 3);
	attribute('openness', gather(skin.openness, 1), 1, true);
	attribute('onPart', sharesBySpot(field.shares), 2);
	attribute('onQuad', addresses(field.quads), 3);
	geometry.setIndex(new BufferAttribute(gridIndices(field.quads.length), 1));
	const uniforms = sheetUniforms(sheet, field);
	const mesh = new Mesh(geometry, makeMaterial(uniforms));
	mesh.frustumCulled = false;
	return {
		mesh,
		look({ isChosen }) {
			uniforms.isChosenSheet.value = isChosen;
		}
	};
}

function sharesBySpot(shares: Float32Array): Float32Array<ArrayBuffer> {
	const quads = shares.length / 8;
	const out = new Float32Array(quads * spotsPerQuad * 2);
	for (let quad = 0; quad < quads; quad++)
		for (const [n, weights] of spotWeights.entries())
			for (const [corner, weight] of weights.entries())
				for (let axis = 0; axis < 2; axis++) {
					const i = (quad * spotsPerQuad + n) * 2 + axis;
					const share = shares[quad * 8 + corner * 2 + axis] as number;
					out[i] = (out[i] as number) + weight * share;
				}
	return out;
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
