import type { Skin, Surface } from '@palpate/drawing';
import { BufferAttribute, Color, Mesh, Vector2, Vector3 } from 'three';
import { fibreField } from './fibreField.ts';
import type { Sheet } from './layers.ts';
import { type MakeMaterial, type PatchMesh, patchGeometry } from './patchMesh.ts';
import { type PointLayer, pointPatch } from './points.ts';
import type { SkinArrays } from './skinArrays.ts';

const colours = {
	superficial: { belly: '#a2453a', tendon: '#f2e7d6' },
	deep: { belly: '#6b5a78', tendon: '#c9c0d3' },
	internal: { belly: '#55707c', tendon: '#aebfc6' }
} as const;

/** A muscle's part, its fibres drawn for each pixel. */
export function sheetMesh(
	surface: Surface,
	skin: SkinArrays,
	{ fibres, depth, isChosen }: Sheet,
	makeMaterial: MakeMaterial
): PatchMesh {
	const { quads, shares, widthMetres, lengthMetres } = fibreField(surface, fibres);
	const geometry = patchGeometry(skin, quads);
	geometry.setAttribute('onPart', new BufferAttribute(shares, 2));
	const chosen = { value: isChosen };
	const material = makeMaterial('SHEET', {
		bellyColour: { value: new Color(colours[depth].belly) },
		tendonColour: { value: new Color(colours[depth].tendon) },
		sheetSize: { value: new Vector2(widthMetres, lengthMetres) },
		fleshShares: { value: new Vector2(...(fibres.flesh ?? [0, 1])) },
		isDeep: { value: depth !== 'superficial' },
		isChosenSheet: chosen
	});
	const mesh = new Mesh(geometry, material);
	mesh.frustumCulled = false;
	return {
		mesh,
		look(isNow) {
			chosen.value = isNow;
		}
	};
}

const pointColours = { trigger: '#2c1c1a', motor: '#1d4f8c' } as const;

/** The cross of a trigger point or the ring of a motor point. */
export function pointMesh(
	skin: Skin,
	arrays: SkinArrays,
	point: PointLayer,
	makeMaterial: MakeMaterial
): PatchMesh {
	const { quads, middle, up, right, radiusMetres } = pointPatch(skin, point);
	const material = makeMaterial('POINT', {
		pointMiddle: { value: new Vector3(...middle) },
		pointUp: { value: new Vector3(...up) },
		pointRight: { value: new Vector3(...right) },
		pointRadius: { value: radiusMetres },
		pointColour: { value: new Color(pointColours[point.kind]) },
		isCross: { value: point.kind === 'trigger' }
	});
	const mesh = new Mesh(patchGeometry(arrays, quads), material);
	mesh.frustumCulled = false;
	return { mesh };
}
