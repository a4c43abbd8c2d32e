import type { Vector } from './surface.ts';

export const viewIds = [
	'front',
	'back',
	'left',
	'right',
	'head-front',
	'head-left',
	'head-right',
	'head-back',
	'left-palm',
	'left-back-of-hand',
	'right-palm',
	'right-back-of-hand',
	'left-foot-top',
	'left-sole',
	'left-foot-inner',
	'left-foot-outer',
	'right-foot-top',
	'right-sole',
	'right-foot-inner',
	'right-foot-outer'
] as const;
export type ViewId = (typeof viewIds)[number];

/** The body seen along parallel lines, through a window. Sides are the person's own. */
export interface FlatView {
	readonly id: ViewId;
	/** for people: "Left palm" */
	readonly name: string;
	/** unit vectors: to the right and to the top of the picture, and towards whoever looks at it */
	readonly right: Vector;
	readonly up: Vector;
	readonly toward: Vector;
	/** the window's top left corner, metres; how near it lies does not matter */
	readonly corner: Vector;
	readonly widthMillimetres: number;
	readonly heightMillimetres: number;
	/** units of its drawings (the viewBox): more for a hand than for a whole body */
	readonly unitsPerMillimetre: number;
	/** only what lies in this box is drawn, metres; it leaves out a leg that stands in the way */
	readonly keep?: { readonly least: Vector; readonly most: Vector };
}

type Window = Pick<FlatView, 'widthMillimetres' | 'heightMillimetres'> & {
	/** metres along `right` and `up` from the origin to the window's top left corner */
	readonly from: readonly [number, number];
};
type Looking = Pick<FlatView, 'right' | 'up' | 'toward'>;

const far = 9;
const fromFront: Looking = { right: [1, 0, 0], up: [0, 1, 0], toward: [0, 0, 1] };
const fromBack: Looking = { right: [-1, 0, 0], up: [0, 1, 0], toward: [0, 0, -1] };
const fromLeft: Looking = { right: [0, 0, -1], up: [0, 1, 0], toward: [1, 0, 0] };
const fromRight: Looking = { right: [0, 0, 1], up: [0, 1, 0], toward: [-1, 0, 0] };
const fromBelow: Looking = { right: [1, 0, 0], up: [0, 0, 1], toward: [0, -1, 0] };
/** 55° up from the ground: the toes lie below, as when one looks at the foot of somebody else */
const fromAbove: Looking = {
	right: [1, 0, 0],
	up: [0, 0.573576, -0.819152],
	toward: [0, 0.819152, 0.573576]
};
/** Straight at the palm of the hanging left hand, its fingers up, as when one looks at one's own. */
const atLeftPalm: Looking = {
	right: [-0.855343, -0.358524, -0.373964],
	up: [0.343288, -0.932864, 0.10917],
	toward: [-0.387998, -0.035, 0.920995]
};
const atLeftBackOfHand: Looking = {
	right: minus(atLeftPalm.right),
	up: atLeftPalm.up,
	toward: minus(atLeftPalm.toward)
};

const leftHand = { least: [0.27, -far, -far], most: [far, far, far] } as const;
const leftFoot = { least: [0, -far, -far], most: [far, 0.32, far] } as const;
/** from below, the hands and all that leans out beyond the foot would be seen */
const leftFootAlone = { least: [0, -far, -far], most: [far, 0.1, far] } as const;

const wholeBody: Window = { from: [-0.45, 1.73], widthMillimetres: 900, heightMillimetres: 1760 };
const bodySide: Window = { ...wholeBody, widthMillimetres: 400, from: [-0.15, 1.73] };
const head: Window = { from: [-0.235, 1.73], widthMillimetres: 470, heightMillimetres: 400 };
const headSide: Window = { ...head, widthMillimetres: 400, from: [-0.17, 1.73] };
const palm: Window = { from: [-0.705, -0.513], widthMillimetres: 180, heightMillimetres: 250 };
const backOfHand: Window = { ...palm, from: [0.525, -0.513] };
const footTop: Window = { from: [0.094, 0.06], widthMillimetres: 130, heightMillimetres: 236 };
const sole: Window = { from: [0.099, 0.216], widthMillimetres: 120, heightMillimetres: 266 };
const footInner: Window = { from: [-0.058, 0.2], widthMillimetres: 276, heightMillimetres: 216 };

/** The same from the other end: a side window begins where the opposite one ends. */
const turned = (window: Window): Window => ({
	...window,
	from: [-window.from[0] - window.widthMillimetres / 1000, window.from[1]]
});

export const flatViews: Readonly<Record<ViewId, FlatView>> = {
	front: viewOf('front', 'Front', fromFront, wholeBody, 1),
	back: viewOf('back', 'Back', fromBack, wholeBody, 1),
	left: viewOf('left', 'Left side', fromLeft, turned(bodySide), 1),
	right: viewOf('right', 'Right side', fromRight, bodySide, 1),
	'head-front': viewOf('head-front', 'Head, front', fromFront, head, 2),
	'head-left': viewOf('head-left', 'Head, left side', fromLeft, turned(headSide), 2),
	'head-right': viewOf('head-right', 'Head, right side', fromRight, headSide, 2),
	'head-back': viewOf('head-back', 'Head, back', fromBack, head, 2),
	...pairOf('palm', 'palm', atLeftPalm, palm, leftHand),
	...pairOf('back-of-hand', 'back of hand', atLeftBackOfHand, backOfHand, leftHand),
	...pairOf('foot-top', 'foot, top', fromAbove, footTop, leftFoot),
	...pairOf('sole', 'sole', fromBelow, sole, leftFootAlone),
	...pairOf('foot-inner', 'foot, inner side', fromRight, footInner, leftFoot),
	...pairOf('foot-outer', 'foot, outer side', fromLeft, turned(footInner), leftFoot)
};

/**
 * Where a point lies in a view.
 *
 * @param point metres
 * @returns x and y in the view's units, and how near it lies: metres, more is nearer
 */
export function pointInView(view: FlatView, point: Vector): readonly [number, number, number] {
	const units = view.unitsPerMillimetre * 1000;
	const away: Vector = [
		point[0] - view.corner[0],
		point[1] - view.corner[1],
		point[2] - view.corner[2]
	];
	return [dot(away, view.right) * units, -dot(away, view.up) * units, dot(away, view.toward)];
}

/** The view's size in its units: its viewBox is `0 0 width height`. */
export const viewSize = (view: FlatView): { readonly width: number; readonly height: number } => ({
	width: view.widthMillimetres * view.unitsPerMillimetre,
	height: view.heightMillimetres * view.unitsPerMillimetre
});

/** The view that shows the other side of the body in the same way; a front view is its own. */
export function mirroredView(id: ViewId): ViewId {
	const other = id.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
	return viewIds.find((view) => view === other) ?? id;
}

function viewOf(
	id: ViewId,
	name: string,
	looking: Looking,
	{ from: [x, y], widthMillimetres, heightMillimetres }: Window,
	unitsPerMillimetre: number,
	keep?: FlatView['keep']
): FlatView {
	const { right, up } = looking;
	const corner = [0, 1, 2].map((axis) => (right[axis] ?? 0) * x + (up[axis] ?? 0) * y);
	return {
		id,
		name,
		...looking,
		corner: corner as unknown as Vector,
		widthMillimetres,
		heightMillimetres,
		unitsPerMillimetre,
		...(keep && { keep })
	};
}

/** A view of the left hand or foot, and the same of the right one. */
function pairOf<Part extends string>(
	part: Part,
	name: string,
	looking: Looking,
	window: Window,
	keep: FlatView['keep']
): Record<`left-${Part}` | `right-${Part}`, FlatView> {
	const left = viewOf(`left-${part}` as ViewId, `Left ${name}`, looking, window, 4, keep);
	const right = { ...mirrored(left), id: `right-${part}` as ViewId, name: `Right ${name}` };
	return { [left.id]: left, [right.id]: right } as Record<
		`left-${Part}` | `right-${Part}`,
		FlatView
	>;
}

/** What a mirror on the body's midline shows of a view. */
function mirrored(view: FlatView): FlatView {
	const across = ([x, y, z]: Vector): Vector => [-x, y, z];
	const width = view.widthMillimetres / 1000;
	const topRight = [0, 1, 2].map(
		(axis) => (view.corner[axis] ?? 0) + (view.right[axis] ?? 0) * width
	) as unknown as Vector;
	return {
		...view,
		right: minus(across(view.right)),
		up: across(view.up),
		toward: across(view.toward),
		corner: across(topRight),
		...(view.keep && {
			keep: {
				least: [-view.keep.most[0], view.keep.least[1], view.keep.least[2]],
				most: [-view.keep.least[0], view.keep.most[1], view.keep.most[2]]
			}
		})
	};
}

function minus([x, y, z]: Vector): Vector {
	return [-x, -y, -z];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
