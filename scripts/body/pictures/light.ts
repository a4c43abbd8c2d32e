// How the figure is lit: a soft key from the upper left, a fill, a rim from behind, light from the
// ground. Directions are the looker's own (right, up, towards), so that every view is lit alike.
import type { FlatView } from '@palpate/drawing';
import { dot, unit, type Vec } from '../vectors.ts';
import type { Openness } from './openness.ts';

/** Light from a part of the sky around a direction, fading away from it. */
interface Lamp {
	readonly from: Vec;
	/** linear red, green, blue */
	readonly colour: Vec;
	/** the higher, the smaller and harder the lamp */
	readonly narrowness: number;
}

export type ThemeId = 'light' | 'dark';

export interface Theme {
	readonly lamps: readonly Lamp[];
	/** from everywhere, alike */
	readonly around: Vec;
	/** what a shut-in fold sends back: the skin's own warmth */
	readonly folds: Vec;
	/** linear: what the skin sends back of what falls on it */
	readonly skin: Vec;
	/** linear, added at grazing edges on the side of the rim lamp */
	readonly sheen: number;
	readonly exposure: number;
	/** of the shadow on the ground, 0 to 1 */
	readonly groundShadow: number;
}

export const themes: Readonly<Record<ThemeId, Theme>> = {
	light: {
		lamps: [
			{ from: [-0.6, 0.66, 0.5], colour: [3.5, 3.24, 2.94], narrowness: 8 },
			{ from: [0.8, 0.05, 0.5], colour: [0.3, 0.32, 0.37], narrowness: 2 },
			{ from: [0.85, 0.35, -0.6], colour: [1.3, 1.24, 1.2], narrowness: 6 },
			{ from: [0, -1, 0.25], colour: [0.3, 0.22, 0.15], narrowness: 2 }
		],
		around: [0.25, 0.24, 0.24],
		folds: [0.11, 0.05, 0.036],
		skin: [0.64, 0.438, 0.325],
		sheen: 0.12,
		exposure: 1.12,
		groundShadow: 0.34
	},
	dark: {
		lamps: [
			{ from: [-0.6, 0.66, 0.5], colour: [2.5, 2.28, 2.02], narrowness: 8 },
			{ from: [0.8, 0.05, 0.5], colour: [0.16, 0.18, 0.22], narrowness: 2 },
			{ from: [0.9, 0.3, -0.62], colour: [2.6, 2.44, 2.26], narrowness: 7 },
			{ from: [-0.9, 0.2, -0.7], colour: [0.9, 0.92, 0.95], narrowness: 8 },
			{ from: [0, -1, 0.25], colour: [0.13, 0.1, 0.07], narrowness: 2 }
		],
		around: [0.13, 0.13, 0.135],
		folds: [0.07, 0.031, 0.023],
		skin: [0.64, 0.438, 0.325],
		sheen: 0.16,
		exposure: 1.2,
		groundShadow: 0.45
	}
};

/** A direction of the world as the looker of a view has it. */
export const seenFrom = (view: FlatView, direction: Vec): Vec => [
	dot(direction, view.right),
	dot(direction, view.up),
	dot(direction, view.toward)
];

/** Light that comes from a direction of the looker's. */
export function radiance({ lamps, around }: Theme, direction: Vec): Vec {
	const sum: [number, number, number] = [...around];
	for (const { from, colour, narrowness } of lamps) {
		const facing = (1 + dot(unit(from), direction)) / 2;
		const strength = facing ** (2 * narrowness);
		for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + strength * (colour[c] ?? 0);
	}
	return sum;
}

/**
 * What falls on each vertex, folds and cast shade included.
 *
 * @returns three numbers a vertex, linear
 */
export function irradiance(
	normals: Float64Array,
	{ directions, open }: Openness,
	view: FlatView,
	theme: Theme
): Float32Array {
	const lit = directions.map((direction) => radiance(theme, seenFrom(view, direction)));
	const out = new Float32Array(normals.length);
	const share = 4 / directions.length; // so that light of 1 from everywhere gives 1
	for (let i = 0; i < normals.length / 3; i++) {
		const [nx = 0, ny = 0, nz = 0] = normals.subarray(i * 3, i * 3 + 3);
		let red = 0;
		let green = 0;
		let blue = 0;
		for (let k = 0; k < directions.length; k++) {
			const [dx, dy, dz] = directions[k] as Vec;
			const facing = dx * nx + dy * ny + dz * nz;
			if (facing < 0.01) continue;
			const [r, g, b] = lit[k] as Vec;
			const seen = (open[i * directions.length + k] as number) / 255;
			red += facing * (seen * r + (1 - seen) * theme.folds[0]);
			green += facing * (seen * g + (1 - seen) * theme.folds[1]);
			blue += facing * (seen * b + (1 - seen) * theme.folds[2]);
		}
		out[i * 3] = red * share;
		out[i * 3 + 1] = green * share;
		out[i * 3 + 2] = blue * share;
	}
	return out;
}

/** Light wanders a little under the skin, red the farthest: rounds of averaging with neighbours. */
const scatterRounds = [5, 2, 1] as const;

export function scattered(
	light: Float32Array,
	around: readonly (readonly number[])[]
): Float32Array {
	const out = light.slice();
	for (const [channel, rounds] of scatterRounds.entries()) {
		let now = Float32Array.from(around, (_, i) => light[i * 3 + channel] ?? 0);
		for (let round = 0; round < rounds; round++) {
			const before = now;
			now = before.map((value, i) => {
				const near = around[i] ?? [];
				if (near.length === 0) return value;
				let sum = 0;
				for (const j of near) sum += before[j] as number;
				return 0.5 * value + (0.5 * sum) / near.length;
			});
		}
		for (const [i, value] of now.entries()) out[i * 3 + channel] = value;
	}
	return out;
}
