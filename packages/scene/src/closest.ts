import type { Vector } from '@palpate/drawing';
import { clamp, dot, minus, plus, times } from './vectors.ts';

/** The point of a triangle nearest to another point, as shares of its second and third corner. */
export interface Closest {
	readonly second: number;
	readonly third: number;
	/** in the unit of the corners, squared */
	readonly squared: number;
}

/** A triangle without area counts as its longest edge. */
export function closestOnTriangle(point: Vector, a: Vector, b: Vector, c: Vector): Closest {
	const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(point, a)];
	const [bb, bc, cc] = [dot(ab, ab), dot(ab, ac), dot(ac, ac)];
	const [pb, pc] = [dot(ap, ab), dot(ap, ac)];
	const whole = bb * cc - bc * bc;
	const found = (second: number, third: number): Closest => {
		const away = minus(ap, plus(times(ab, second), times(ac, third)));
		return { second, third, squared: dot(away, away) };
	};
	if (whole > 1e-6 * bb * cc) {
		const second = (cc * pb - bc * pc) / whole;
		const third = (bb * pc - bc * pb) / whole;
		if (second >= 0 && third >= 0 && second + third <= 1) return found(second, third);
	}
	const share = (of: number, all: number) => (all > 0 ? clamp(of / all, 0, 1) : 0);
	const fromB = share(pc - pb - bc + bb, bb - 2 * bc + cc);
	return [found(share(pb, bb), 0), found(0, share(pc, cc)), found(1 - fromB, fromB)].reduce(
		(best, next) => (next.squared < best.squared ? next : best)
	);
}
