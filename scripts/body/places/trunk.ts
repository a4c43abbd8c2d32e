// Places of the trunk, as borders on the reference body: centimetres from the midline, metres above
// the ground. First match wins. Heights follow the levels of the spine as proportions of the trunk.
import { curve, inEllipse, inPolygon } from './shapes.ts';
import type { Spot } from './spot.ts';

const c7 = 1.448;
const t7 = 1.28;
const t12 = 1.158;
const sacrumTop = 0.985;

/** around the trunk, degrees from the front: the upper edge of the pelvis */
const crest = curve(
	[40, 0.935],
	[52, 0.958],
	[75, 0.995],
	[100, 1.012],
	[130, 1.005],
	[150, 0.982],
	[165, 0.952]
);
const collarbone = curve([0, 1.37], [2, 1.371], [5, 1.379], [9, 1.391], [13, 1.396], [17, 1.396]);
const ribEdge = curve(
	[0, 1.226],
	[2, 1.216],
	[4.5, 1.184],
	[7.5, 1.143],
	[10.5, 1.108],
	[13, 1.085]
);
const twelfthRib = curve([0, 1.16], [5.5, 1.15], [10, 1.118], [14, 1.095]);
const innerBladeEdge = curve([1.26, 8.6], [1.3, 7.9], [1.372, 6.6], [1.41, 5.6]);
const bladeRidge = curve([6, 1.37], [10, 1.378], [16, 1.395]);
const slopeEdge = curve([5, 1.412], [10, 1.412], [16, 1.418]);
const groinLine = curve([2, 0.868], [5, 0.893], [9, 0.93], [12, 0.955]);

export function trunkPlace({ point, normal }: Spot): string {
	const [x, y, z] = point;
	const cm = x * 100;
	const around = (Math.atan2(x / 0.14, (z - 0.035) / 0.1) * 180) / Math.PI;
	if (y > 0.99 && isShoulderTop(cm, y, z, normal[1])) return topPlace(cm, y, z);
	if (around > 97) return backPlace(cm, y, z, around);
	return y > 1.0 ? chestPlace(cm, y, around) : lowFrontPlace(cm, y, z, around);
}

const isShoulderTop = (cm: number, y: number, z: number, up: number) =>
	y > 1.37 && z < 0.044 && (y > slopeEdge(cm) || (up > 0.55 && z > -0.03)) && cm > 3.2;

function topPlace(cm: number, y: number, z: number): string {
	if (cm > 14.8) return 'bony-tip-of-shoulder';
	if (z > 0.022 && cm > 4 && cm < 12 && y < 1.43) return 'above-the-collarbone';
	return cm < 7.6 ? 'neck-shoulder-corner' : 'shoulder-slope';
}

function backPlace(cm: number, y: number, z: number, around: number): string {
	if (y > sacrumTop)
		return y > t12 - 0.06 ? upperBackPlace(cm, y, around) : lowBackPlace(cm, y, around);
	return pelvisPlace(cm, y, z, around);
}

function upperBackPlace(cm: number, y: number, around: number): string {
	const spine = cm < 1.7;
	if (y > c7 - 0.028) {
		if (cm < 2.4) return 'bump-at-the-base-of-the-neck';
		return cm < 4.6 ? 'back-of-neck-lower' : 'neck-shoulder-corner';
	}
	if (spine) return y > t7 ? 'upper-spine' : y > t12 ? 'middle-spine' : 'lower-spine';
	if (inEllipse([cm, y * 100], [6.6, 139.6], [2.3, 1.7])) return 'shoulder-blade-top-corner';
	if (inEllipse([cm, y * 100], [9.6, 127.4], [2.5, 2.3])) return 'shoulder-blade-lower-tip';
	if (y > 1.265 && cm < innerBladeEdge(y))
		return cm < 4.4 ? 'beside-upper-spine' : 'shoulder-blade-inner-edge';
	if (y > bladeRidge(cm))
		return cm > 15.2 ? 'bony-tip-of-shoulder' : 'above-the-shoulder-blade-ridge';
	if (cm > 14.6 && y > 1.325) return 'back-of-shoulder-upper';
	if (
		inPolygon(
			[cm, y],
			[
				[6, 1.38],
				[16, 1.4],
				[14.6, 1.345],
				[12.4, 1.3],
				[10.6, 1.268],
				[8.5, 1.268]
			]
		)
	)
		return y > 1.325 ? 'shoulder-blade-upper' : 'shoulder-blade-lower';
	if (y > 1.29 && cm > 13.6) return 'back-fold-of-armpit';
	if (y > 1.262) return 'shoulder-blade-outer-edge';
	if (y < twelfthRib(cm)) return lowBackPlace(cm, y, around);
	if (cm < 5.6) return 'beside-middle-spine';
	return around > 118 ? 'back-ribs' : y > 1.2 ? 'side-of-ribs-upper' : 'side-of-ribs-lower';
}

function lowBackPlace(cm: number, y: number, around: number): string {
	if (cm < 1.7) return 'lower-spine';
	if (cm < 4.6) return 'beside-lower-spine';
	if (y < crest(around)) return pelvisPlace(cm, y, -0.05, around);
	if (cm < 7.6) return 'lower-back-outer';
	return y > 1.066 ? 'below-the-back-ribs' : 'above-the-hip-bone';
}

const sacrumEdge = curve([0.88, 1.4], [0.93, 2.6], [0.985, 3.6]);
const foldTop = curve([0, 0.818], [4, 0.812], [9, 0.816], [13, 0.825]);

/** Sacrum, buttocks and the side of the hip; also for the upper thigh seen from behind. */
export function pelvisPlace(cm: number, y: number, z: number, around: number): string {
	if (cm < 1.4 && y < 0.848) return 'saddle';
	if (cm < 1.7 && y < 0.893) return 'tailbone';
	if (y >= 0.88 && cm < sacrumEdge(y)) return 'middle-of-the-sacrum';
	if (inEllipse([cm, y * 100], [4.7, 95], [2.1, 2.5]) && y < 0.985) return 'dimple-of-the-back';
	if (y > crest(around)) return around > 128 ? 'beside-lower-spine' : 'above-the-hip-bone';
	if (inEllipse([z * 100, y * 100], [-0.4, 87.2], [3.5, 3.8]) && cm > 11) return 'outer-hip-bone';
	if (around < 132 && y > crest(around) - 0.034) return 'rim-of-the-pelvis';
	if (z > -0.05)
		return y > 0.9 ? 'outer-hip-upper' : y > 0.835 ? 'outer-hip-bone' : 'outer-thigh-upper';
	if (inEllipse([z * 100, y * 100], [-6.6, 88], [1.9, 3.2]) && cm > 10)
		return 'hollow-behind-the-hip-bone';
	if (y > 0.925) return cm < 10 ? 'buttock-upper' : 'outer-hip-upper';
	if (y < foldTop(cm)) return 'buttock-fold';
	if (y < 0.852)
		return inEllipse([cm, y * 100], [5.6, 83.4], [3.1, 2.3])
			? 'sitting-bone'
			: cm < 5
				? 'buttock-inner'
				: 'buttock-lower-outer';
	return cm < 5.2 ? 'buttock-inner' : 'buttock-outer';
}

function chestPlace(cm: number, y: number, around: number): string {
	if (cm < 1.9 && y > collarbone(cm) + 0.008) return 'hollow-of-the-throat';
	if (y > collarbone(cm) + 0.012)
		return cm > 15.5 ? 'bony-tip-of-shoulder' : 'above-the-collarbone';
	if (cm > 2 && y > collarbone(cm) - 0.012)
		return cm > 15.5 ? 'bony-tip-of-shoulder' : cm < 8.2 ? 'collarbone-inner' : 'collarbone-outer';
	const breastbone = y > 1.33 ? 2.3 : 1.8;
	if (cm < breastbone && y > 1.212)
		return y > 1.336
			? 'top-of-the-breastbone'
			: y > 1.246
				? 'middle-of-the-breastbone'
				: 'tip-of-the-breastbone';
	if (cm > 13 && y > 1.3 && around < 75)
		return y > 1.345 ? 'front-of-shoulder-inner' : 'front-fold-of-armpit';
	if (inEllipse([cm, y * 100], [13.6, 137], [2, 2.2])) return 'front-of-shoulder-inner';
	if (y > 1.265 && around > 70) return 'armpit';
	if (around > 66 && y > ribEdge(13) + 0.005)
		return y > 1.19 ? 'side-of-ribs-upper' : 'side-of-ribs-lower';
	if (y > collarbone(cm) - 0.036) return 'below-the-collarbone';
	if (y > 1.312) return 'upper-chest';
	if (y > 1.232) return cm < 8 ? 'chest-inner' : 'chest-outer';
	if (y > ribEdge(cm) + 0.014) return 'lower-ribs-in-front';
	if (y > ribEdge(cm) - 0.014 && cm > 2) return 'edge-of-the-ribs';
	return bellyPlace(cm, y, around);
}

function bellyPlace(cm: number, y: number, around: number): string {
	if (inEllipse([cm, y * 100], [0, 104.4], [2.6, 2.4])) return 'navel';
	if (cm > 8.2)
		return y < crest(around)
			? 'rim-of-the-pelvis'
			: around > 97
				? 'above-the-hip-bone'
				: y > 1.066
					? 'side-of-belly-upper'
					: 'side-of-belly-lower';
	if (y > 1.045) return cm < 3 ? 'pit-of-the-stomach' : 'upper-belly-side';
	return cm < 3 ? 'below-the-navel' : 'lower-belly-side';
}

/** Lower belly, front of the hip, groin; also for the upper thigh seen from in front. */
export function lowFrontPlace(cm: number, y: number, z: number, around: number): string {
	if (cm < 2.2 && y < 0.842 && z < 0.062) return 'saddle';
	if (cm < curveOfPrivates(y) && y < 0.887) return 'private-parts';
	if (cm < 3.2 && y < 0.934) return 'above-the-pubic-bone';
	if (inEllipse([cm, y * 100], [11.6, 95.6], [2.2, 2.6]) && around < 78)
		return 'bony-front-of-the-hip';
	if (cm < 11 && y > groinLine(cm) + 0.014) return bellyPlace(cm, y, around);
	if (around > 62 && y > crest(around)) return bellyPlace(cm, y, around);
	if (around > 70 && y > crest(around) - 0.034) return 'rim-of-the-pelvis';
	if (around > 72) return pelvisPlace(cm, y, z, around);
	if (cm < 8.4 && y > groinLine(cm) - 0.018) return 'groin-crease';
	if (cm < 5.8 && y > 0.81) return 'groin-inner';
	return y > 0.85 ? 'front-of-the-hip-joint' : 'front-of-thigh-upper';
}

const curveOfPrivates = curve([0.82, 1.6], [0.85, 2.2], [0.89, 3.4]);
