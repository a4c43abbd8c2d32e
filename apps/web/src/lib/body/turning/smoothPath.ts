type Point = readonly [x: number, y: number];

/**
 * A closed smooth curve through its points, as SVG path data: Catmull-Rom, written as Bézier curves.
 */
export function smoothPath(points: readonly Point[]): string {
	const at = (n: number): Point => points[(n + points.length) % points.length] ?? [0, 0];
	const text = ([x, y]: Point) => `${round(x)} ${round(y)}`;
	const mixed = (a: Point, b: Point, c: Point): Point => [
		a[0] + (c[0] - b[0]) / 6,
		a[1] + (c[1] - b[1]) / 6
	];
	const curves = points.map((point, n) => {
		const next = at(n + 1);
		const [from, to] = [mixed(point, at(n - 1), next), mixed(next, at(n + 2), point)];
		return `C${text(from)} ${text(to)} ${text(next)}`;
	});
	return `M${text(at(0))}${curves.join('')}Z`;
}

const round = (n: number): number => Math.round(n * 100) / 100;
