/**
 * What the article's drawings are made of: fibres, chains of sarcomeres, scattered dots.
 *
 * Pure geometry in drawing units, y pointing down; the same arguments give the same drawing. All of it
 * is schematic: proportions are chosen to be seen, not measured.
 */

const round = (value: number) => Math.round(value * 10) / 10;

export interface Spindle {
	/** where the fibres meet, left and right */
	readonly left: number;
	readonly right: number;
	/** the height they lie around */
	readonly middle: number;
	/** distance between two fibres at the thickest place, and at the ends */
	readonly gap: number;
	readonly endGap: number;
	readonly fibres: number;
}

/** Fibre `i` of a muscle belly (0 at the top), from end to end. */
export function fibre({ left, right, middle, gap, endGap, fibres }: Spindle, i: number): string {
	const place = i - (fibres - 1) / 2;
	const [end, belly] = [round(middle + place * endGap), round(middle + place * gap)];
	const reach = round((right - left) * 0.26);
	const half = round((left + right) / 2);
	return `M${left} ${end}C${left + reach * 0.6} ${end} ${round(half - reach * 0.9)} ${belly} ${half} ${belly}S${round(right - reach * 0.6)} ${end} ${right} ${end}`;
}

/** All fibres of a belly but those in `without`, as one path. */
export const belly = (shape: Spindle, without: readonly number[] = []): string =>
	Array.from({ length: shape.fibres }, (_, i) => (without.includes(i) ? '' : fibre(shape, i))).join(
		''
	);

/**
 * A tight strand: lines that run straight from end to end and swell where the knot is.
 * @param knot where along the x-axis, and how far it swells to each side
 */
export function band(
	from: { readonly x: number; readonly y: number },
	to: { readonly x: number; readonly y: number },
	lines: number,
	knot: { readonly x: number; readonly length: number; readonly swell: number }
): string {
	const yAt = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
	return Array.from({ length: lines }, (_, i) => {
		const place = i - (lines - 1) / 2;
		const thin = place * 3.4;
		const thick = (place / ((lines - 1) / 2)) * knot.swell;
		const [a, b] = [knot.x - knot.length / 2, knot.x + knot.length / 2];
		const side = knot.length * 0.3;
		return [
			`M${from.x} ${round(from.y + thin * 0.7)}`,
			`L${round(a - side)} ${round(yAt(a - side) + thin)}`,
			`C${round(a)} ${round(yAt(a) + thin)} ${round(a)} ${round(yAt(knot.x) + thick)} ${knot.x} ${round(yAt(knot.x) + thick)}`,
			`S${round(b)} ${round(yAt(b) + thin)} ${round(b + side)} ${round(yAt(b + side) + thin)}`,
			`L${to.x} ${round(to.y + thin * 0.7)}`
		].join('');
	}).join('');
}

export interface Chain {
	/** its outline, swollen where units are short: a fibre keeps its volume */
	readonly outline: string;
	/** the walls between units */
	readonly walls: string;
	/** thick filaments, as long in every unit, and thin ones, which reach in from the walls */
	readonly thick: string;
	readonly thin: string;
}

/**
 * A fibre as a chain of sarcomeres. Filaments do not change their length: a short unit is one in which
 * they have slid into each other.
 * @param widths length of each unit along the fibre
 * @param height of a unit of width `restWidth`; others are as high as keeps their area
 */
export function chain(
	left: number,
	middle: number,
	widths: readonly number[],
	height: number,
	restWidth = 50
): Chain {
	const walls = Array.from(
		{ length: widths.length + 1 },
		(_, i) => left + widths.slice(0, i).reduce((sum, width) => sum + width, 0)
	);
	const highOf = (width: number) => height * Math.sqrt(restWidth / width);
	const highAt = (i: number) => {
		const beside = [widths[i - 1], widths[i]].filter((width) => width !== undefined);
		return beside.reduce((sum, width) => sum + highOf(width), 0) / beside.length;
	};
	const edge = (sign: 1 | -1) =>
		walls.map((x, i) => ({ x: round(x), y: round(middle + (sign * highAt(i)) / 2) }));
	const rows = [-0.3, 0, 0.3];
	const inUnits = (draw: (from: number, to: number, y: number) => string) =>
		widths
			.map((width, i) => {
				const from = walls[i] ?? left;
				return rows
					.map((row) => draw(from, from + width, round(middle + row * highOf(width))))
					.join('');
			})
			.join('');
	return {
		outline: `${smooth(edge(-1), 'M')}${smooth(edge(1).toReversed(), 'L')}Z`,
		walls: walls
			.map((x, i) => `M${round(x)} ${round(middle - highAt(i) / 2)}v${round(highAt(i))}`)
			.join(''),
		thick: inUnits((from, to, y) => `M${round((from + to) / 2 - 11)} ${y}h22`),
		thin: inUnits((from, to, y) => `M${round(from)} ${y - 4}h17M${round(to)} ${y - 4}h-17`)
	};
}

/** A calm curve through the points: level at each of them. */
function smooth(points: readonly { x: number; y: number }[], begin: 'M' | 'L'): string {
	return points
		.map(({ x, y }, i) => {
			const before = points[i - 1];
			if (!before) return `${begin}${x} ${y}`;
			const half = round((before.x + x) / 2);
			return `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
		})
		.join('');
}

/**
 * Dots spread evenly over an ellipse, none within `hole` of its centre (a fraction of its size), as a
 * path of zero-length strokes: round caps make each a dot.
 */
export function dots(
	centre: { readonly x: number; readonly y: number },
	reach: { readonly x: number; readonly y: number },
	count: number,
	hole = 0
): string {
	const golden = Math.PI * (3 - Math.sqrt(5)); // a sunflower's way: no holes and no rows
	return Array.from({ length: count }, (_, i) => {
		const out = Math.sqrt(hole * hole + (1 - hole * hole) * ((i + 0.5) / count));
		const turn = i * golden;
		return `M${round(centre.x + reach.x * out * Math.cos(turn))} ${round(centre.y + reach.y * out * Math.sin(turn))}h0`;
	}).join('');
}

/** The X that marks a trigger point. */
export const cross = (x: number, y: number, arm = 9): string =>
	`M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}M${x + arm} ${y - arm}l${-2 * arm} ${2 * arm}`;

/** An arrow's head at its tip. @param angle where it points, in degrees; 0 is right, 90 is down */
export function arrowHead(x: number, y: number, angle: number, size = 10): string {
	const leg = (turn: number) => {
		const rad = ((angle + turn) * Math.PI) / 180;
		return `${round(x + size * Math.cos(rad))} ${round(y + size * Math.sin(rad))}`;
	};
	return `M${leg(150)}L${x} ${y}L${leg(-150)}`;
}
