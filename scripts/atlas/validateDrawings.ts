// The inference against drawings of made-up people, of whom it is known what hurts.
import { type Atlas, explainDrawing } from '@palpate/anatomy';
import type { Random } from './random.ts';
import type { Drawer, Person } from './simulate.ts';

/** Muscles that were given about the same weight, and how many of them really hurt. */
export interface Bin {
	readonly from: number;
	readonly to: number;
	readonly muscles: number;
	readonly meanWeight: number;
	readonly active: number;
}

export interface DrawingsResult {
	readonly people: number;
	readonly recall: Readonly<Record<1 | 3 | 5 | 10, number>>;
	readonly reciprocal: number;
	/** the set said to explain the drawing is what really hurts, side and all */
	readonly wholeSet: number;
	/** of the drawings called decided, the same */
	readonly wholeSetDecided: number;
	readonly decided: number;
	readonly bins: readonly Bin[];
	/** of what hurt, what no finding named at all */
	readonly missed: number;
}

const edges = [0, 0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.8, 1];

export function validateDrawings(
	atlas: Atlas,
	drawer: Drawer,
	random: Random,
	people: number
): DrawingsResult {
	const drawn = Array.from({ length: people }, () => drawer.draw(random)).filter(
		({ covered }) => covered.length > 0
	);
	const answers = drawn.map((person) => ({
		person,
		answer: explainDrawing(atlas, person.covered)
	}));
	const given = answers.flatMap(({ person, answer }) =>
		answer.findings.map((one) => ({ weight: one.weight, active: isActive(person, one) }))
	);
	const ranks = answers.flatMap(({ person, answer }) =>
		person.active.map((one) => answer.findings.findIndex((it) => sameAs(it, one)))
	);
	const share = (of: readonly number[], k: number) =>
		of.filter((rank) => rank >= 0 && rank < k).length / of.length;
	const right = answers.map(({ person, answer }) => ({
		isWhole: answer.together.some(
			({ muscles }) =>
				muscles.length === person.active.length && muscles.every((one) => isActive(person, one))
		),
		isDecided: answer.certainty === 'decided'
	}));
	const decided = right.filter(({ isDecided }) => isDecided);
	const whole = (list: typeof right) => list.filter(({ isWhole }) => isWhole).length / list.length;
	return {
		people: drawn.length,
		recall: { 1: share(ranks, 1), 3: share(ranks, 3), 5: share(ranks, 5), 10: share(ranks, 10) },
		reciprocal:
			answers.reduce((sum, { person, answer }) => {
				const first = answer.findings.findIndex((one) => isActive(person, one));
				return sum + (first < 0 ? 0 : 1 / (first + 1));
			}, 0) / answers.length,
		wholeSet: whole(right),
		wholeSetDecided: whole(decided),
		decided: decided.length,
		missed: ranks.filter((rank) => rank < 0).length / ranks.length,
		bins: edges.slice(0, -1).map((from, n) => {
			const to = edges[n + 1] ?? 1;
			const inside = given.filter(
				({ weight }) => weight >= from && (weight < to || (to === 1 && weight === 1))
			);
			return {
				from,
				to,
				muscles: inside.length,
				meanWeight: inside.reduce((sum, one) => sum + one.weight, 0) / inside.length,
				active: inside.filter(({ active }) => active).length / inside.length
			};
		})
	};
}

interface Named {
	readonly muscle: string;
	readonly side?: string | undefined;
}

/** A muscle on the midline is the same on whatever side it was made to hurt. */
const sameAs = (one: Named, other: Named): boolean =>
	one.muscle === other.muscle && (one.side === undefined || one.side === other.side);
const isActive = ({ active }: Person, one: Named): boolean =>
	active.some((other) => sameAs(one, other));

/** Of the muscles given a weight, how many really hurt: on the diagonal the weight is true. */
export function calibrationSvg({ bins, people }: DrawingsResult): string {
	const size = 360;
	const left = 56;
	const top = 20;
	const x = (share: number) => (left + share * size).toFixed(1);
	const y = (share: number) => (top + (1 - share) * size).toFixed(1);
	const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
	const dots = bins.filter(({ muscles }) => muscles > 0);
	const half = ({ active, muscles }: Bin) => 1.96 * Math.sqrt((active * (1 - active)) / muscles);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size + left + 20} ${size + top + 52}" font-family="system-ui, sans-serif" font-size="12" fill="#26332d">`,
		`<title>Of the muscles given a weight, how many really hurt: ${people} made-up drawings</title>`,
		`<rect width="100%" height="100%" fill="#fffdf8"/>`,
		...ticks.flatMap((tick) => [
			`<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#e4ddcf"/>`,
			`<text x="${x(tick)}" y="${size + top + 18}" text-anchor="middle">${tick}</text>`,
			`<text x="${left - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick}</text>`
		]),
		`<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#9aa79f" stroke-dasharray="4 4"/>`,
		`<path d="M${dots.map((bin) => `${x(bin.meanWeight)} ${y(bin.active)}`).join('L')}" fill="none" stroke="#2f6f57" stroke-width="2"/>`,
		...dots.flatMap((bin) => [
			`<path d="M${x(bin.meanWeight)} ${y(Math.max(0, bin.active - half(bin)))}V${y(Math.min(1, bin.active + half(bin)))}" stroke="#2f6f57"/>`,
			`<circle cx="${x(bin.meanWeight)}" cy="${y(bin.active)}" r="4" fill="#2f6f57"><title>${bin.muscles} muscles</title></circle>`
		]),
		`<text x="${left + size / 2}" y="${size + top + 42}" text-anchor="middle">weight that the model gives</text>`,
		`<text transform="translate(14 ${top + size / 2}) rotate(-90)" text-anchor="middle">share that really hurt</text>`,
		`</svg>\n`
	].join('\n');
}
