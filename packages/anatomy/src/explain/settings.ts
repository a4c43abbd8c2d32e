/**
 * The numbers of the model: our own estimates, set before any published case was looked at and
 * tried on made-up drawings only. docs/validation/inference.md says what each means and how the
 * answer moves with it.
 */
export const settings = {
	/** how likely somebody marks a place of weight 1 at all; patterns are tendencies */
	reporting: 0.65,
	/** how likely a place is marked though no muscle of the atlas explains it */
	leak: 0.004,
	/** the same where all of the body is marked; in between it rises with the square of the share */
	leakOfExtent: 0.9,
	/** how much of a place's weight its neighbours share, by their border */
	blur: 0.35,
	/** a place as large as this, or larger, counts as one observation */
	fullPlaceSquareCentimetres: 40,
	/** neighbours are marked together, so that a place counts for less than one of its own */
	dependence: 0.7,
	/** so much paint counts as "marked", or half of the place where that is less */
	fullMarkSquareCentimetres: 12,
	/** of a list nobody ticks all that hurts: how much a place that was not ticked counts */
	silenceOfList: 0.5,
	/** share of muscles that are active on a side, where nobody has counted */
	prior: 0.015,
	/** odds of the prior rise up to 1 + this with the published share of people with active points */
	priorOfPrevalence: 2,
	/** how likely all points of a muscle hurt together, where it has several */
	allPoints: 0.3,
	/** so many muscles at most are tried together, out of so many of the best */
	mostTogether: 4,
	poolSize: 12,
	/** parts of a pattern fainter than this are left out */
	faintest: 0.01
} as const;

/** How much an answer moves the odds of the muscles that it speaks of, and all together at most. */
export const answerOdds = {
	load: { yes: 1.5, no: 0.9 },
	notice: { yes: 2, no: 0.8 },
	movement: { yes: 2, no: 0.8 },
	most: 4
} as const;

export const ageBands = ['under-18', '18-39', '40-64', '65-and-over'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Before and after working age other sources of pain are likelier: growth, joints, bones. */
export const ageOdds: Readonly<Record<AgeBand, number>> = {
	'under-18': 0.7,
	'18-39': 1,
	'40-64': 1,
	'65-and-over': 0.8
};
