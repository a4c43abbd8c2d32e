// Which shapes the figure is blended from. Three heritages, both sexes, one neutral body.

/** Name of a morph target and its weight, 0 to 1. */
export type Mix = Readonly<Record<string, number>>;

const heritages = ['african', 'asian', 'caucasian'] as const;

/**
 * `asian-female-young` and `universal-male-young-maxmuscle-averageweight` are older in the source
 * package than in the CC0 release, so neither is used: the two other heritages stand in for the
 * first, and muscle comes from the female target alone.
 */
const female = { african: 1 / 2, caucasian: 1 / 2 };
const male = { african: 1 / 3, asian: 1 / 3, caucasian: 1 / 3 };
const build = 'averagemuscle-averageweight';

export function neutralMix(): Mix {
	const share = 0.5;
	const mix: Record<string, number> = {};
	for (const [heritage, weight] of Object.entries(female))
		mix[`macrodetails/${heritage}-female-young`] = share * weight;
	for (const [heritage, weight] of Object.entries(male))
		mix[`macrodetails/${heritage}-male-young`] = share * weight;
	for (const sex of ['female', 'male'])
		mix[`macrodetails/proportions/${sex}-young-${build}-idealproportions`] = share * 0.35;
	mix['macrodetails/universal-female-young-maxmuscle-averageweight'] = share * 0.45;
	mix[`breast/female-young-${build}-mincup-averagefirmness`] = 0.5;
	// calm, closed eyes: no eyeballs are needed
	for (const heritage of heritages)
		for (const side of ['left', 'right'])
			mix[`expression/units/${heritage}/eye-${side}-closure`] = 1 / 3;
	return mix;
}

/** Show where the nipples lie; never added to the figure. */
export const nippleTargets = ['breast/nipple-size-max', 'breast/nipple-point-out'] as const;

export const targetNames: readonly string[] = [
	...Object.keys(neutralMix()),
	...nippleTargets
].sort();
