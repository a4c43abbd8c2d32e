// Places of the trunk, as borders on the reference body in centimetres: from the midline, and above
// the ground. First match wins. Bones are where content/atlas/landmarks.json says that they are.
import type { Vec } from '../vectors.ts';
import { curve, inEllipse, inPolygon } from './shapes.ts';
import type { Spot } from './spot.ts';

const navelLevel = 103.6;
/** the bodies of the seventh and twelfth chest bones, at the skin over them */
const t7 = 128;
const t12 = 115.8;
const topOfSacrum = 96.8;

/** the collarbone, from the notch above the breastbone to the tip of the shoulder */
const collarbone = curve([0, 136.6], [3.8, 137.2], [7.4, 139], [11, 140], [16, 140.4]);
/** the margin of the ribs, from the breastbone round to the tip of the lowest rib at the side */
const ribMargin = curve(
	[0, 122.2],
	[2, 121.2],
	[4, 119],
	[6, 116.8],
	[8.8, 114],
	[11, 111],
	[13, 108]
);
const lowestRib = curve([0, 115.4], [5.5, 114.4], [10, 110.6], [12, 108]);
/** the fold under the breast */
const breastFold = curve([0, 125], [4, 124.2], [8, 123.8], [11, 124.8], [14, 127.5]);
/** the outer edge of the straight belly muscle */
const bellyLine = curve([88, 2.6], [93, 6.4], [98, 8], [104, 8.6], [112, 8.2]);
/** around the trunk, degrees from the front: the upper edge of the pelvis */
const crest = curve(
	[40, 95],
	[55, 98],
	[75, 100.2],
	[100, 101.2],
	[130, 100],
	[150, 97.6],
	[165, 95]
);
const groinLine = curve([2.4, 87.6], [5, 89.6], [8, 92.4], [10.6, 95]);
/** by height: the inner edge of the shoulder blade, and the outer one */
const bladeInner = curve([127, 8.4], [130, 7.3], [133, 6.8], [136, 6.7], [141, 6.9]);
const bladeOuter = curve([127, 10.4], [129, 11], [132, 12.7], [135, 14.4], [138, 15.6]);
const bladeRidge = curve([6, 136.6], [9, 137.3], [12, 138], [15, 138.4], [18, 138.6]);
/** by height: half the breadth of the sacrum */
const sacrum = curve([88, 1.2], [91, 1.8], [95, 3.1], [97, 3.6]);
const dimple = { at: [4.9, 96.4], radii: [2.2, 2.1] } as const;
const buttockFold = curve([0, 81.4], [3, 81.2], [7, 81.6], [11, 82.6], [14, 84]);

const tipOfShoulder: Vec = [0.187, 1.388, 0.004];
/** The acromion and what a finger on it covers; for the skin of the arm too. */
export function isTipOfShoulder([x, y, z]: Vec): boolean {
	const [tx, ty, tz] = tipOfShoulder;
	return Math.hypot(x - tx, (y - ty) * 1.1, (z - tz) * 0.8) < 0.031;
}

/** Degrees around the trunk: 0 front, 90 side, 180 back. */
export const aroundTrunk = ([x, , z]: Vec): number =>
	(Math.atan2(x / 0.14, (z - 0.035) / 0.1) * 180) / Math.PI;

export function trunkPlace({ point, normal }: Spot): string {
	const [x, y, z] = point;
	const at: At = { out: x * 100, up: y * 100, forward: z * 100, around: aroundTrunk(point) };
	if (isTipOfShoulder(point)) return 'bony-tip-of-shoulder';
	if (isShoulderTop(at, normal[1])) return topPlace(at);
	if (at.around > 97) return backPlace(at);
	return at.up > 100 ? chestPlace(at) : lowFrontPlace(at);
}

/** A point of the trunk: centimetres from the midline, above the ground and to the front; degrees. */
export interface At {
	readonly out: number;
	readonly up: number;
	readonly forward: number;
	readonly around: number;
}

/** the ridge of the slope from neck to shoulder seen from behind, where the back begins */
const slopeBack = curve([4, -5], [8, -4.6], [12, -3.6], [16, -2]);
const slopeFront = curve([4, 2.4], [11, 2.2], [16, 2]);

const isShoulderTop = ({ out, up, forward }: At, upwards: number) =>
	up > 136.5 &&
	out > 3.2 &&
	forward > slopeBack(out) &&
	forward < 6 &&
	upwards > 0.25 &&
	up > collarbone(out) + 1.1;

function topPlace({ out, up, forward }: At): string {
	if (forward > slopeFront(out)) return 'above-the-collarbone';
	return out < 7.4 && up > 141 ? 'neck-shoulder-corner' : 'shoulder-slope';
}

function backPlace(at: At): string {
	if (at.up < topOfSacrum) return pelvisPlace(at);
	return at.up > lowestRib(at.out) ? upperBackPlace(at) : lowBackPlace(at);
}

function upperBackPlace(at: At): string {
	const { out, up, around } = at;
	if (inEllipse([out, up], [0, 144.6], [2.6, 2.9])) return 'bump-at-the-base-of-the-neck';
	if (up > 142.6) return out < 5.2 ? 'back-of-neck-lower' : 'neck-shoulder-corner';
	if (out < 1.8) return up > t7 ? 'upper-spine' : up > t12 ? 'middle-spine' : 'lower-spine';
	const blade = bladePlace(at);
	if (blade) return blade;
	if (out < bladeInner(up) && up > t7 - (out > 4 ? 1.2 : 0)) return 'beside-upper-spine';
	if (up > 128.6 && out > bladeOuter(up)) return 'back-fold-of-armpit';
	if (out < 5.8) return 'beside-middle-spine';
	if (up > 125.6 && around < 112) return 'armpit';
	return around > 116 ? 'back-ribs' : up > 119 ? 'side-of-ribs-upper' : 'side-of-ribs-lower';
}

/** The shoulder blade: a triangle below its ridge, hung between its two edges. */
function bladePlace({ out, up }: At): string | undefined {
	if (inEllipse([out, up], [6.8, 140.6], [2.2, 1.9])) return 'shoulder-blade-top-corner';
	if (inEllipse([out, up], [9.2, 127.9], [2.3, 2])) return 'shoulder-blade-lower-tip';
	if (up < 126.8) return undefined;
	const [inner, outer] = [bladeInner(up), bladeOuter(up)];
	if (out > inner - 1.9 && out < inner + 0.9 && up < bladeRidge(inner) + 1.2)
		return 'shoulder-blade-inner-edge';
	if (out < inner) return undefined;
	if (up > bladeRidge(out))
		return out < 16 ? 'above-the-shoulder-blade-ridge' : 'back-of-shoulder-upper';
	if (out < outer) return up > 134 ? 'shoulder-blade-upper' : 'shoulder-blade-lower';
	if (up > 133.6) return 'back-of-shoulder-upper';
	return out < outer + 2.4 ? 'shoulder-blade-outer-edge' : undefined;
}

function lowBackPlace(at: At): string {
	const { out, up, around } = at;
	if (inEllipse([out, up], dimple.at, dimple.radii)) return 'dimple-of-the-back';
	const spine = 1.8 + Math.max(0, (112 - up) * 0.03);
	if (out < spine) return 'lower-spine';
	if (out < spine + 3.2) return 'beside-lower-spine';
	if (up < crest(around)) return pelvisPlace(at);
	if (around < 103) return up > navelLevel + 1.4 ? 'side-of-belly-upper' : 'side-of-belly-lower';
	if (out < 8) return 'lower-back-outer';
	return up > 106 ? 'below-the-back-ribs' : 'above-the-hip-bone';
}

/** Sacrum, buttocks and the side of the hip; also for the upper thigh seen from behind. */
export function pelvisPlace(at: At): string {
	const { out, up, forward, around } = at;
	if (out < 1.5 && up < 84.6) return 'saddle';
	if (out < 1.8 && up < 89.6) return 'tailbone';
	if (up > 88 && out < sacrum(up)) return 'middle-of-the-sacrum';
	if (inEllipse([out, up], dimple.at, dimple.radii)) return 'dimple-of-the-back';
	if (up > crest(around)) return around > 128 ? 'beside-lower-spine' : 'above-the-hip-bone';
	if (inEllipse([forward, up], [-0.6, 87.6], [3.2, 3.6]) && out > 11) return 'outer-hip-bone';
	if (around < 135 && up > crest(around) - 3.4) return 'rim-of-the-pelvis';
	if (forward > -4) return hipSidePlace(up);
	if (inEllipse([forward, up], [-5.8, 87.4], [2.4, 3.6]) && out > 9.6)
		return 'hollow-behind-the-hip-bone';
	return buttockPlace(out, up);
}

const hipSidePlace = (up: number) =>
	up > 91 ? 'outer-hip-upper' : up > 84 ? 'outer-hip-bone' : 'outer-thigh-upper';

function buttockPlace(out: number, up: number): string {
	const belowFold = buttockFold(out) - up;
	if (belowFold > 0) return belowFold < 2.6 && out < 11.6 ? 'buttock-fold' : 'back-of-thigh-upper';
	if (inEllipse([out, up], [6.6, 83.2], [2.9, 2.2])) return 'sitting-bone';
	if (up > 91.5 + (out - 5) * 0.25) return out < 11 ? 'buttock-upper' : 'outer-hip-upper';
	if (out < 5) return 'buttock-inner';
	return up > 88 ? 'buttock-outer' : 'buttock-lower-outer';
}

const frontFold = [
	[12.6, 134],
	[17, 134.6],
	[17.8, 131],
	[15.8, 126],
	[13.4, 125.4],
	[12.2, 129]
] as const;

function chestPlace(at: At): string {
	const { out, up, around } = at;
	const above = up - collarbone(out);
	if (inEllipse([out, up], [0, 139], [2.5, 2.2])) return 'hollow-of-the-throat';
	if (above > 1.2) return out < 2.4 ? 'hollow-of-the-throat' : 'above-the-collarbone';
	if (out > 2 && above > -1.4 && out < 17)
		return out < 8.4 ? 'collarbone-inner' : 'collarbone-outer';
	if (out < (up > 133 ? 2.4 : 1.9) && up > 120.8) return breastbonePlace(up);
	if (inEllipse([out, up], [14.8, 135.9], [2.5, 2.5])) return 'front-of-shoulder-inner';
	if (out > 16.4 && up > 131) return 'front-of-shoulder-outer';
	if (around < 80 && inPolygon([out, up], frontFold)) return 'front-fold-of-armpit';
	if (up > 125.6 && up < 133 && around > 68) return 'armpit';
	if (up < 131 && around > 64 && up > ribMargin(out) + 1.6)
		return up > 118.6 ? 'side-of-ribs-upper' : 'side-of-ribs-lower';
	if (above > -4.4) return 'below-the-collarbone';
	if (up > 131.2 - out * 0.06) return 'upper-chest';
	if (up > breastFold(out)) return out < 7.6 ? 'chest-inner' : 'chest-outer';
	if (up > ribMargin(out) + 2.1) return 'lower-ribs-in-front';
	return up > ribMargin(out) - 2.1 && out > 2 ? 'edge-of-the-ribs' : bellyPlace(at);
}

const breastbonePlace = (up: number) =>
	up > 133
		? 'top-of-the-breastbone'
		: up > 125
			? 'middle-of-the-breastbone'
			: 'tip-of-the-breastbone';

function bellyPlace({ out, up, around }: At): string {
	if (inEllipse([out, up], [0, navelLevel - 0.4], [2.5, 2.4])) return 'navel';
	if (out > bellyLine(up) || around > 60)
		return up < crest(around) && around > 60
			? 'rim-of-the-pelvis'
			: up > navelLevel + 1.4
				? 'side-of-belly-upper'
				: 'side-of-belly-lower';
	if (up > navelLevel && out < 3) return up > 113 ? 'pit-of-the-stomach' : 'above-the-navel';
	if (up > navelLevel) return 'upper-belly-side';
	return out < 3 ? 'below-the-navel' : 'lower-belly-side';
}

/** by height: from the midline to the crease beside the private parts */
const privateParts = curve([82, 1.6], [85, 2.2], [88.6, 3]);

/** Lower belly, front of the hip, groin; also for the upper thigh seen from in front. */
export function lowFrontPlace(at: At): string {
	const { out, up, forward, around } = at;
	if (out < 2.2 && up < 84.2 && forward < 6.2) return 'saddle';
	if (out < privateParts(up) && up < 88.4) return 'private-parts';
	if (inEllipse([out, up], [12.2, 96.4], [2.3, 2.6]) && around < 76) return 'bony-front-of-the-hip';
	const fromGroin = up - groinLine(out);
	if (out < 11.2 && out > 2.2 && Math.abs(fromGroin) < 1.8) return 'groin-crease';
	if (up < 93.6 && fromGroin > 0 && out < 4.4) return 'above-the-pubic-bone';
	if (out < 11.2 && fromGroin > 0) return bellyPlace(at);
	if (around > 50 && up > crest(around)) return bellyPlace(at);
	if (around > 64 && up > crest(around) - 3.4) return 'rim-of-the-pelvis';
	if (around > 72) return pelvisPlace(at);
	if (out < 6 && up > 81) return 'groin-inner';
	return up > 85 ? 'front-of-the-hip-joint' : 'front-of-thigh-upper';
}
