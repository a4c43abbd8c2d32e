// Places of head and neck on the reference body: centimetres from the midline and from the eyes up.
import { curve, inEllipse } from './shapes.ts';
import type { Spot } from './spot.ts';

const eyes = 1.5917;
const middleOfHead = 0.045; // metres towards the front
const ear = { z: 3.3, up: -2.2 }; // centimetres: the middle of its root

/** the jaw's lower edge, by centimetres from the midline */
const jawEdge = curve([0, -11.1], [2.5, -10.7], [4.5, -9.6], [5.6, -8], [6.6, -6.2]);
/** the same along the side of the jaw, by centimetres to the front */
const jawSide = curve([3.5, -6.6], [5, -7.6], [6.2, -8.4], [8, -9.8], [10, -11.2]);
const hairline = curve([0, 6.6], [3.5, 6.3], [5.5, 5]);

export function headPlace({ point, normal }: Spot): string {
	const [x, y, z] = point;
	const cm = x * 100;
	const up = (y - eyes) * 100;
	const forward = z * 100;
	const phi = (Math.atan2(x, z - middleOfHead) * 180) / Math.PI;
	if (cm < 4 && Math.abs(up) < 2 && z < 0.12 && z > 0.06) return 'eyelids'; // inside the lids
	if (isEar(cm, up, forward))
		return normal[2] < -0.25 || (cm < 6.9 && forward < ear.z - 1.2) ? 'back-of-ear' : 'ear';
	if (cm < 3.6 && up < -2 && up > -10 && forward > 3) return facePlace(cm, up, forward);
	if (phi < 68 && up < hairline(cm) && forward > 4.5) return facePlace(cm, up, forward, phi);
	if (phi < 68 && up > 4)
		return up < 8.4 && cm < 4.4 ? (cm < 4 ? 'hairline' : 'side-of-head') : scalpPlace(cm, up, phi);
	return phi < 105 && up < 3.6 ? besidePlace(cm, up, phi, forward) : scalpPlace(cm, up, phi);
}

const isEar = (cm: number, up: number, forward: number) =>
	cm > 6.75 + Math.max(0, forward - 3.8) * 0.43 &&
	up < 0.4 &&
	inEllipse([forward, up], [ear.z - (up - ear.up) * 0.12, ear.up], [1.9, 3.1]);

function facePlace(cm: number, up: number, forward: number, phi = 0): string {
	if (up > 2.9) return cm < 2 ? 'middle-of-forehead' : phi > 52 ? 'temple' : 'side-of-forehead';
	if (up > 0.7 && cm < 1.1) return 'between-the-eyebrows';
	if (up > 1.15 && cm < 5 && phi < 56) return 'eyebrow';
	if (inEllipse([cm, up], [3.1, -0.1], [2, 1.5])) return 'eyelids';
	if (cm < (up > -2.4 ? 0.95 : 1.75) && up > -4.9) return 'nose';
	if (up > 0.2 && (cm > 5.1 || phi > 50)) return 'temple';
	if (cm < 2.1 && up < -4.4 && up > -9) return up > -6.7 ? 'upper-lip' : 'lower-lip';
	if (cm < 2.2 && up < -8.2) return up < -11.5 ? 'under-the-chin' : 'chin';
	if (up > -3.3) return cm < 2.6 ? 'beside-the-nose' : 'cheekbone';
	if (cm < 2.7 && up > -5.2) return 'beside-the-nose';
	return lowerFacePlace(cm, up, forward);
}

function lowerFacePlace(cm: number, up: number, forward: number): string {
	const edge = Math.max(jawEdge(cm), jawSide(forward));
	if (up < edge - 0.2) return cm < 1.6 ? 'under-the-chin' : 'under-the-jaw';
	if (up < edge + 1.7) return cm > 5.1 ? 'angle-of-the-jaw' : 'jaw-line';
	return cm > 5 ? 'chewing-muscle' : 'cheek';
}

function besidePlace(cm: number, up: number, phi: number, forward: number): string {
	if (forward < 0.2)
		return up > -1.2 ? 'back-of-head-lower' : up > -4.8 ? 'behind-the-ear' : 'side-of-neck-upper';
	if (up > 1) return phi < 84 ? 'temple' : 'above-the-ear';
	if (up > 0.2 && phi < 74) return 'temple';
	if (inEllipse([forward, up], [5.1, -2.3], [1.4, 1.7])) return 'jaw-joint';
	if (up > -3 && phi < 78) return 'cheekbone';
	if (forward < 3.2 && up < -3.2) return up > -5.2 ? 'behind-the-ear' : 'side-of-neck-upper';
	return lowerFacePlace(cm, up, forward);
}

function scalpPlace(cm: number, up: number, phi: number): string {
	if (up > 8.9) return 'top-of-head';
	if (phi < 112) return up > 4.2 ? 'side-of-head' : 'above-the-ear';
	if (cm < 1.2)
		return up > 4
			? 'back-of-crown'
			: up > -0.6
				? 'bump-at-the-back-of-the-head'
				: up > -5
					? 'hollow-of-the-neck'
					: 'bones-of-the-neck';
	if (up > 4.4) return 'back-of-head-upper';
	if (up > -0.6) return phi < 128 ? 'above-the-ear' : 'back-of-head-lower';
	if (up > -4.6) return phi < 132 ? 'behind-the-ear' : 'base-of-skull-side';
	return phi < 120 ? 'side-of-neck-upper' : 'back-of-neck-upper';
}

const c7 = 1.448;
const neckAxis = (y: number) => 0.015 + (y - c7) * 0.22; // metres towards the front

/** The bones' shares of the skin end too high or too low for the neck: its column decides. */
export function isNeck(segment: string, { point: [x, y, z] }: Spot): boolean {
	if (segment === 'neck') return true;
	const radius = Math.hypot(x, z - neckAxis(y));
	if (segment === 'trunk') return y > 1.385 && radius < 0.078 && (z < 0.05 || y > 1.392);
	return (
		segment === 'head' &&
		(z < 0.04 ? y < 1.535 && x < 0.064 : y < 1.474 + 0.35 * (0.09 - z) && radius < 0.08)
	);
}

export function neckPlace({ point }: Spot): string {
	const [x, y, z] = point;
	const cm = x * 100;
	const around = (Math.atan2(x, z - neckAxis(y)) * 180) / Math.PI;
	if (z > 0.066 && y > 1.466) return cm < 1.5 ? 'under-the-chin' : 'under-the-jaw';
	if (cm < 1.2 && around < 90) return y > 1.412 ? 'front-of-throat' : 'hollow-of-the-throat';
	if (around < 30) return y > 1.408 ? 'front-of-throat' : 'hollow-of-the-throat';
	if (around < 72)
		return y > 1.446
			? 'neck-front-side-upper'
			: y > 1.392
				? 'neck-front-side-lower'
				: 'above-the-collarbone';
	if (around < 118)
		return y > 1.487
			? 'side-of-neck-upper'
			: y > 1.446
				? 'side-of-neck-lower'
				: z > 0.018
					? 'above-the-collarbone'
					: 'neck-shoulder-corner';
	if (cm < 1.2)
		return y > 1.53
			? 'hollow-of-the-neck'
			: y > 1.466
				? 'bones-of-the-neck'
				: 'bump-at-the-base-of-the-neck';
	if (cm < 2 && y < 1.46) return 'bump-at-the-base-of-the-neck';
	if (y > 1.535) return 'base-of-skull-side';
	return y > 1.492
		? 'back-of-neck-upper'
		: cm > 4.6 && y < 1.452
			? 'neck-shoulder-corner'
			: 'back-of-neck-lower';
}
