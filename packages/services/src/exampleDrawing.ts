import { resolvePosition } from '@palpate/anatomy';
import type { Content, ExampleAppointment } from '@palpate/content';
import {
	type Drawing,
	emptyDrawing,
	nearestAddress,
	pointOf,
	positionAt,
	type Stroke,
	type Surface,
	type SurfaceAddress,
	type Vector
} from '@palpate/drawing';

type ExampleStroke = NonNullable<ExampleAppointment['strokes']>[number];

/** What an invented client painted: strokes through spots that the content describes. */
export function exampleDrawing(
	{ body, landmarks }: Pick<Content, 'body' | 'landmarks'>,
	strokes: readonly ExampleStroke[]
): Drawing {
	const { surface } = body;
	return {
		...emptyDrawing(surface.id),
		marks: strokes.map(({ side, through, radiusMillimetres, intensity, quality }): Stroke => {
			const spots = through.map((position) =>
				resolvePosition(surface, landmarks.addresses, position, side)
			);
			const points = alongSkin(surface, spots, radiusMillimetres).map(pointOf);
			return { kind: 'stroke', points, radiusMillimetres, intensity, quality };
		})
	};
}

/** The spots, and so many between them that the touches of the brush run together. */
function alongSkin(
	surface: Surface,
	spots: readonly SurfaceAddress[],
	radiusMillimetres: number
): readonly SurfaceAddress[] {
	return spots.flatMap((spot, n) => {
		const before = spots[n - 1];
		if (!before) return [spot];
		const [from, to] = [positionAt(surface, before), positionAt(surface, spot)];
		const steps = Math.ceil((distance(from, to) * 1000) / (radiusMillimetres * 0.7));
		const between = Array.from({ length: Math.max(0, steps - 1) }, (_, i) =>
			nearestAddress(surface, onTheWay(from, to, (i + 1) / steps))
		);
		return [...between, spot];
	});
}

const distance = (a: Vector, b: Vector): number =>
	Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const onTheWay = (a: Vector, b: Vector, share: number): Vector => [
	a[0] + (b[0] - a[0]) * share,
	a[1] + (b[1] - a[1]) * share,
	a[2] + (b[2] - a[2]) * share
];
