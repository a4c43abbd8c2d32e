// The places of the skin on the views that show them best, each tinted and named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	boundsOf,
	flatViews,
	type Outline,
	type Polygon,
	pathOf,
	signedArea,
	type ViewId,
	type ViewOutlines
} from '@palpate/drawing';
import { committedBody } from '../committedBody.ts';
import { outlineFolder } from '../pictures/files.ts';
import { type Box, heightToWidth, looks, pictureIn, sheet, text } from './panel.ts';

const { page, ink } = looks.light;
const size = 11;
/** Between labels, and from a picture to its labels. */
const line = 12.5;
const labelWidth = 205;
const title = 30;

/** The left hand and foot alone: the right ones mirror them. */
const panels: readonly Panel[] = [
	...row(0, 1000, ['front', 'back']),
	...row(1050, 400, ['head-front', 'head-left']),
	...row(1500, 400, ['head-back', 'left-foot-inner']),
	...row(1950, 420, ['left-palm', 'left-back-of-hand', 'left-sole']),
	...row(2420, 400, ['left-foot-outer', 'left-foot-top'])
];

interface Panel extends Box {
	readonly id: ViewId;
}

/** Pictures side by side, each with room for labels on both sides. */
function row(top: number, height: number, ids: readonly ViewId[]): Panel[] {
	let x = 0;
	return ids.map((id) => {
		const width = height / heightToWidth(id);
		const panel = { id, x: x + labelWidth, y: top + title, width, height };
		x += width + 2 * labelWidth;
		return panel;
	});
}

export async function placesSheet(): Promise<string> {
	const { places } = committedBody();
	const names = new Map(places.map(({ id, name }) => [id, name]));
	const hues = new Map([...names.keys()].map((id, i) => [id, Math.round(i * 137.5) % 360]));
	const width = Math.ceil(Math.max(...panels.map((box) => box.x + box.width + labelWidth)));
	const height = Math.ceil(Math.max(...panels.map((box) => box.y + box.height))) + 20;
	const parts = [`<rect width="${width}" height="${height}" fill="${page}"/>`];
	const closer = new Set(panels.slice(2).flatMap(({ id }) => wellSeen(id).map((one) => one.id)));
	for (const { id, ...box } of panels) {
		const middle = [box.x + box.width / 2, box.y - 8] as const;
		parts.push(text(flatViews[id].name, middle, { size: 20, ink }));
		parts.push(await pictureIn(id, 'light', box));
		const isWhole = flatViews[id].unitsPerMillimetre === 1;
		const named = wellSeen(id).filter((place) => !(isWhole && closer.has(place.id)));
		parts.push(tintedPlaces(id, box, hues), namedPlaces(id, named, box, names));
	}
	return sheet(width, height, parts);
}

/** Places of a view that are more than a sliver there. */
const wellSeen = (id: ViewId): readonly Outline[] => {
	const { places, silhouette } = outlinesOf(id);
	const least = 0.0025 * silhouette.reduce((sum, one) => sum + signedArea(one), 0);
	return places.filter((place) => Math.abs(signedArea(largest(place))) > Math.abs(least));
};

function outlinesOf(id: ViewId): ViewOutlines {
	return JSON.parse(readFileSync(join(outlineFolder, `${id}.json`), 'utf8'));
}

function tintedPlaces(id: ViewId, box: Box, hues: ReadonlyMap<string, number>): string {
	const { places, width } = outlinesOf(id);
	const scale = box.width / width;
	const paths = places.map(({ polygons, id: place }) => {
		return `<path d="${pathOf(polygons)}" fill="hsl(${hues.get(place) ?? 0}, 62%, 50%)" fill-opacity="0.34" stroke="#4a3226" stroke-opacity="0.8" stroke-width="${0.7 / scale}"/>`;
	});
	return `<g transform="translate(${box.x} ${box.y}) scale(${scale})">${paths.join('')}</g>`;
}

interface Label {
	readonly name: string;
	/** the spot that is meant, in pixels of the sheet */
	readonly at: readonly [number, number];
	readonly onLeft: boolean;
}

function namedPlaces(
	id: ViewId,
	places: readonly Outline[],
	box: Box,
	names: ReadonlyMap<string, string>
): string {
	const { width } = outlinesOf(id);
	const isMirrored = places.some(({ side }) => side === 'right');
	const scale = box.width / width;
	const found = places
		.filter(({ side }) => !(isMirrored && side === 'right'))
		.map((place): Label => {
			const [x, y] = insideOf(largest(place));
			const leftSideIsLeft = flatViews[id].right[0] < 0;
			const onLeft = !isMirrored ? x < width / 2 : place.side ? leftSideIsLeft : !leftSideIsLeft;
			return {
				name: names.get(place.id) ?? place.id,
				at: [box.x + x * scale, box.y + y * scale],
				onLeft
			};
		});
	return [true, false]
		.map((left) =>
			column(
				found.filter(({ onLeft }) => onLeft === left),
				box,
				left
			)
		)
		.join('');
}

/** Labels one below the other, each as near to the height of its place as the others let it. */
function column(found: readonly Label[], box: Box, left: boolean): string {
	const sorted = found.toSorted((a, b) => a.at[1] - b.at[1]);
	const heights = spread(
		sorted.map(({ at }) => at[1]),
		box.y + box.height
	);
	const x = left ? box.x - 8 : box.x + box.width + 8;
	return sorted
		.map(({ name, at }, i) => {
			const y = heights[i] ?? at[1];
			const elbow = left ? x + 6 : x - 6;
			return (
				`<path d="M${at[0]} ${at[1]}L${elbow} ${y}H${x}" fill="none" stroke="#4a3226" stroke-opacity="0.55" stroke-width="0.6"/>` +
				`<circle cx="${at[0]}" cy="${at[1]}" r="1.6" fill="#4a3226"/>` +
				text(name, [left ? x - 3 : x + 3, y + 3.5], { size, ink, anchor: left ? 'end' : 'start' })
			);
		})
		.join('');
}

/** Moves heights apart until a line fits between each two, and none lies below the last one. */
function spread(wanted: readonly number[], lowest: number): readonly number[] {
	const down: number[] = [];
	for (const y of wanted) down.push(Math.max(y, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + line));
	const up: number[] = [];
	for (const y of down.toReversed()) up.push(Math.min(y, (up.at(-1) ?? lowest + line) - line));
	return up.toReversed();
}

const largest = ({ polygons }: Outline): Polygon =>
	polygons.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0] ?? [];

/** A spot well inside: the middle of the widest stretch across the middle of the shape. */
function insideOf(polygon: Polygon): readonly [number, number] {
	const { y: top, height } = boundsOf([polygon]);
	let best: readonly [number, number] = polygon[0] ?? [0, 0];
	let widest = 0;
	for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
		const y = top + share * height + 0.01;
		const crossings = crossingsAt(polygon, y);
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const [from = 0, to = 0] = crossings.slice(i, i + 2);
			if (to - from <= widest * 1.15) continue;
			widest = to - from;
			best = [(from + to) / 2, y];
		}
	}
	return best;
}

const crossingsAt = (polygon: Polygon, y: number): readonly number[] =>
	polygon
		.flatMap(([ax, ay], i) => {
			const [bx, by] = polygon[(i + 1) % polygon.length] ?? [ax, ay];
			return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
		})
		.sort((a, b) => a - b);
