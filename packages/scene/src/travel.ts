import { moveMilliseconds, type Orbit, onTheWay } from './camera.ts';

export interface TravelOptions {
	/** whoever asked for less motion is there at once */
	readonly isStill: boolean;
	/** called for each frame with where the eye is by then */
	readonly at: (orbit: Orbit) => void;
	/** milliseconds from any beginning */
	readonly now?: () => number;
	readonly requestFrame?: (draw: () => void) => number;
}

/**
 * Moves the eye from one orbit to another, quickly and smoothly.
 *
 * @returns stops on the way, as when somebody reaches into the picture meanwhile
 */
export function travel(from: Orbit, to: Orbit, options: TravelOptions): () => void {
	const { isStill, at } = options;
	const now = options.now ?? (() => performance.now());
	const requestFrame = options.requestFrame ?? ((draw) => requestAnimationFrame(draw));
	let isGoing = true;
	const start = now();
	const step = () => {
		if (!isGoing) return;
		const share = isStill ? 1 : (now() - start) / moveMilliseconds;
		at(onTheWay(from, to, share));
		if (share < 1) requestFrame(step);
	};
	step();
	return () => {
		isGoing = false;
	};
}
