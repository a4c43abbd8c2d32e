/** A label that wants to stand beside a spot of the picture, in CSS pixels. */
export interface LabelWish {
	readonly id: string;
	/** what it names */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** the higher ones are placed first, and never left out for a lower one */
	readonly rank: number;
}

export interface PlacedLabel {
	readonly id: string;
	/** its top left corner */
	readonly left: number;
	readonly top: number;
	/** a line leads from here to the spot */
	readonly side: 'left' | 'right';
}

const gap = 4;
const aside = 28;

/**
 * Sets labels left and right of what they name, away from the middle of the picture, so that none lies
 * over another or beyond the edge. A label too wide for either side goes above or below; what finds no
 * room there either is left out.
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	picture: { readonly width: number; readonly height: number }
): readonly PlacedLabel[] {
	const placed: (PlacedLabel & { readonly width: number; readonly height: number })[] = [];
	const order = wishes.toSorted((a, b) => b.rank - a.rank || a.y - b.y || (a.id < b.id ? -1 : 1));
	for (const wish of order) {
		const outward = wish.x < picture.width / 2 ? 'left' : 'right';
		const inward = outward === 'left' ? 'right' : 'left';
		const spot =
			spotFor(wish, outward, placed, picture) ??
			spotFor(wish, inward, placed, picture) ??
			spotAboveOrBelow(wish, outward, placed, picture);
		if (spot) placed.push({ ...spot, width: wish.width, height: wish.height });
	}
	return placed.map(({ id, left, top, side }) => ({ id, left, top, side }));
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

function spotAboveOrBelow(
	{ id, x, y, width, height }: LabelWish,
	side: 'left' | 'right',
	placed: readonly Box[],
	picture: { readonly width: number; readonly height: number }
): PlacedLabel | undefined {
	if (width > picture.width) return undefined;
	const left = Math.min(Math.max(0, x - width / 2), picture.width - width);
	const top = [y - aside - height, y + aside].find(
		(one) =>
			one >= 0 &&
			one + height <= picture.height &&
			placed.every((box) => !isNear({ left, top: one, width, height }, box))
	);
	return top === undefined ? undefined : { id, left, top, side };
}

const isNear = (one: Box, other: Box): boolean =>
	one.left < other.left + other.width + gap &&
	other.left < one.left + one.width + gap &&
	one.top < other.top + other.height + gap &&
	other.top < one.top + one.height + gap;

/** The free spot on one side that lies nearest in height to what is named. */
function spotFor(
	{ id, x, y, width, height }: LabelWish,
	side: 'left' | 'right',
	placed: readonly Box[],
	picture: { readonly width: number; readonly height: number }
): PlacedLabel | undefined {
	const left = side === 'left' ? x - aside - width : x + aside;
	if (left < 0 || left + width > picture.width) return undefined;
	const column = placed.filter(
		(box) => left < box.left + box.width + gap && box.left < left + width + gap
	);
	const best = [
		y - height / 2,
		...column.flatMap((box) => [box.top - height - gap, box.top + box.height + gap])
	]
		.filter((top) => top >= 0 && top + height <= picture.height)
		.filter((top) =>
			column.every((box) => top + height + gap <= box.top || box.top + box.height + gap <= top)
		)
		.sort((a, b) => Math.abs(a + height / 2 - y) - Math.abs(b + height / 2 - y))[0];
	return best === undefined ? undefined : { id, left, top: best, side };
}
