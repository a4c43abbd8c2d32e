/**
 * How far a point lies from a triangle, squared, in the unit of its corners. Numbers rather than
 * vectors, because a brush asks this for hundreds of triangles at every touch.
 *
 * @param positions three numbers a vertex
 * @param a         first corner, as a vertex; b and c likewise
 * @source Ericson 2005, Real-Time Collision Detection, closest point on a triangle
 */
export function squaredDistanceToTriangle(
	x: number,
	y: number,
	z: number,
	positions: Float32Array,
	a: number,
	b: number,
	c: number
): number {
	const ax = positions[a * 3] as number;
	const ay = positions[a * 3 + 1] as number;
	const az = positions[a * 3 + 2] as number;
	const abx = (positions[b * 3] as number) - ax;
	const aby = (positions[b * 3 + 1] as number) - ay;
	const abz = (positions[b * 3 + 2] as number) - az;
	const acx = (positions[c * 3] as number) - ax;
	const acy = (positions[c * 3 + 1] as number) - ay;
	const acz = (positions[c * 3 + 2] as number) - az;
	const px = x - ax;
	const py = y - ay;
	const pz = z - az;

	// how the closest point is made of the edges: s of ab and t of ac
	let s = 0;
	let t = 0;
	const d1 = abx * px + aby * py + abz * pz;
	const d2 = acx * px + acy * py + acz * pz;
	const abab = abx * abx + aby * aby + abz * abz;
	const abac = abx * acx + aby * acy + abz * acz;
	const acac = acx * acx + acy * acy + acz * acz;
	const d3 = d1 - abab;
	const d4 = d2 - abac;
	const d5 = d1 - abac;
	const d6 = d2 - acac;
	const overAb = d1 * d4 - d3 * d2;
	const overAc = d5 * d2 - d1 * d6;
	const overBc = d3 * d6 - d5 * d4;
	if (d1 <= 0 && d2 <= 0) {
		// corner a
	} else if (d3 >= 0 && d4 <= d3) {
		s = 1;
	} else if (d6 >= 0 && d5 <= d6) {
		t = 1;
	} else if (overAb <= 0 && d1 >= 0 && d3 <= 0) {
		s = d1 / (d1 - d3);
	} else if (overAc <= 0 && d2 >= 0 && d6 <= 0) {
		t = d2 / (d2 - d6);
	} else if (overBc <= 0 && d4 >= d3 && d5 >= d6) {
		t = (d4 - d3) / (d4 - d3 + (d5 - d6));
		s = 1 - t;
	} else {
		const whole = overAb + overAc + overBc;
		s = overAc / whole;
		t = overAb / whole;
	}
	const dx = px - s * abx - t * acx;
	const dy = py - s * aby - t * acy;
	const dz = pz - s * abz - t * acz;
	return dx * dx + dy * dy + dz * dz;
}
