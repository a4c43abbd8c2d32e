import type { Vec } from '../vectors.ts';

/** A point of the skin on the left half, with its outward normal. */
export interface Spot {
	/** metres */
	readonly point: Vec;
	readonly normal: Vec;
}
