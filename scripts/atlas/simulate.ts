// Made-up people who draw. How they draw has nothing to do with the model that explains it: blobs on
// the skin that are shifted, scaled, forgotten or put where no muscle refers, painted with the brush
// and measured by what they cover.
import type { Atlas, Muscle, TriggerPoint, Zone } from '@palpate/anatomy';
import { placesOfZone } from '@palpate/anatomy';
import {
	addressOfCell,
	type Body,
	type Covered,
	cellAt,
	coverage,
	type Drawing,
	emptyDrawing,
	nearestAddress,
	placeAreas,
	prepareSkin,
	type Side,
	type Skin,
	type Stroke,
	type SurfaceAddress
} from '@palpate/drawing';
import type { Random } from './random.ts';

export interface Person {
	/** what really hurts */
	readonly active: readonly { readonly muscle: string; readonly side: Side | undefined }[];
	readonly covered: readonly Covered[];
}

export interface Drawer {
	draw(random: Random): Person;
}

/** How people are taken to draw; see docs/validation/inference.md. */
const habits = {
	/** of one, two, three and four active muscles */
	active: [0.5, 0.3, 0.15, 0.05],
	/** a second muscle lies in the same part of the body */
	nearby: 0.7,
	/** one of its points hurts, not all */
	onePoint: 0.7,
	/** a person keeps to the main places: so many of the rest are forgotten, at most */
	mostForgotten: 0.6,
	shiftMillimetres: 14,
	/** of a place as large as the blob, on either side of it: a factor e^±this */
	scale: 0.35,
	/** blobs that no muscle explains */
	stray: 0.6,
	leastRadius: 6,
	mostRadius: 60
};

export function drawerFor(atlas: Atlas, body: Body): Drawer {
	const skin = prepareSkin(body.surface);
	const cells = cellsByPlace(body, skin);
	const areas = placeAreas(body, skin);
	const midline = new Map(atlas.places.map(({ id, midline: on }) => [id, on]));

	return {
		draw(random) {
			const active = chooseActive(atlas, random);
			const forgotten = random.next() * habits.mostForgotten;
			const strokes = active.flatMap(({ muscle, side }) =>
				pointsOf(muscle, random).flatMap((point) =>
					point.refersTo.flatMap((zone) => blobsOf(zone, side, forgotten, random))
				)
			);
			const stray = Array.from({ length: random.count(habits.stray) }, () =>
				blob(random.pick(body.places).id, random.pick(['left', 'right'] as const), random)
			);
			const drawn = [...strokes, ...stray.flatMap((one) => one ?? [])];
			const drawing: Drawing = { ...emptyDrawing(body.surface.id), marks: drawn };
			return {
				active: active.map(({ muscle, side }) => ({ muscle: muscle.id, side })),
				covered: coverage(body, skin, drawing)
			};
		}
	};

	function blobsOf(zone: Zone, side: Side, forgotten: number, random: Random): readonly Stroke[] {
		const sides =
			zone.side === 'both'
				? ([side, other(side)] as const)
				: [zone.side === 'opposite' ? other(side) : side];
		return placesOfZone(zone, atlas.places).flatMap(({ id }) =>
			(midline.get(id) ? [side] : sides).flatMap((on) => {
				const felt = zone.extent === 'essential' ? Math.sqrt(zone.weight) : zone.weight ** 1.5;
				if (random.next() > felt || random.next() < forgotten * (1 - zone.weight)) return [];
				return blob(id, on, random) ?? [];
			})
		);
	}

	function blob(id: string, side: Side, random: Random): Stroke | undefined {
		const place = body.places.findIndex((one) => one.id === id && (one.side ?? side) === side);
		const inside = cells[place];
		if (!inside || inside.length === 0) return undefined;
		const round = Math.sqrt((areas[place] ?? 0) / Math.PI) * 1000;
		const radius = round * Math.exp(random.normal() * habits.scale - habits.scale);
		const at = shifted(addressOfCell(random.pick(inside)), random);
		return {
			kind: 'stroke',
			points: [[at.quad, at.u, at.v]],
			radiusMillimetres: Math.round(
				Math.min(habits.mostRadius, Math.max(habits.leastRadius, radius))
			),
			intensity: 3 + Math.floor(random.next() * 7),
			quality: null
		};
	}

	function shifted(from: SurfaceAddress, random: Random): SurfaceAddress {
		const cell = cellAt(from);
		const along = (axis: number) =>
			(skin.cellCentres[cell * 3 + axis] ?? 0) + (random.normal() * habits.shiftMillimetres) / 1000;
		return nearestAddress(body.surface, [along(0), along(1), along(2)]);
	}
}

function chooseActive(atlas: Atlas, random: Random) {
	const active: { muscle: Muscle; side: Side }[] = [];
	const drawn = random.next();
	let count = 1;
	let below = 0;
	for (const [n, share] of habits.active.entries()) {
		below += share;
		if (drawn < below) {
			count = n + 1;
			break;
		}
	}
	for (let n = 0; n < count; n++) {
		const [first] = active;
		const near =
			first && random.next() < habits.nearby
				? atlas.muscles.filter(({ bodyArea }) => bodyArea === first.muscle.bodyArea)
				: atlas.muscles;
		const one = {
			muscle: random.pick(near),
			side:
				first && random.next() < habits.nearby
					? first.side
					: random.pick(['left', 'right'] as const)
		};
		if (!active.some(({ muscle, side }) => muscle === one.muscle && side === one.side))
			active.push(one);
	}
	return active;
}

const pointsOf = ({ triggerPoints }: Muscle, random: Random): readonly TriggerPoint[] =>
	random.next() < habits.onePoint ? [random.pick(triggerPoints)] : triggerPoints;

function cellsByPlace(
	{ places, labels, surface }: Body,
	skin: Skin
): readonly (readonly number[])[] {
	const cells: number[][] = places.map(() => []);
	for (let cell = 0; cell < skin.cellAreas.length; cell++)
		cells[labels[surface.quads[cell] ?? 0] ?? 0]?.push(cell);
	return cells;
}

const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');
