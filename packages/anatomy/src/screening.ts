import type { PainMark } from '@palpate/drawing';
import type { Atlas } from './atlas.ts';
import type { RedFlag } from './redFlag.ts';

/** Red-flag id to answer. */
export type Answers = Readonly<Record<string, 'yes' | 'no'>>;

export type Screening =
	| {
			readonly kind: 'questions';
			readonly questions: readonly RedFlag[];
			/** ids of the questions still open */
			readonly unanswered: readonly string[];
	  }
	| { readonly kind: 'stop'; readonly tier: 'A' | 'B'; readonly flags: readonly RedFlag[] }
	| {
			readonly kind: 'clear';
			readonly seeDoctorFirst: readonly RedFlag[];
			readonly noSelfCare: readonly RedFlag[];
			/** marked places without sourced flags: they get no ranking */
			readonly unranked: readonly string[];
	  };

/**
 * The questions to ask before anything is said about these places: those asked of everybody and
 * those of the places, most urgent tier first, in the order of the file within a tier. Without any
 * place, the ones asked of everybody. A place the atlas does not know adds none.
 */
export function questionsFor(atlas: Atlas, regions: readonly string[]): readonly RedFlag[] {
	return atlas.redFlags
		.filter((flag) => flag.regions === 'any' || flag.regions.some((id) => regions.includes(id)))
		.toSorted(byTier);
}

/**
 * Whether a place has safety questions of its own, so that muscles may be ranked for it: at least
 * one flag that is not asked of everybody names it, and the place itself does not rule it out.
 */
export function rankable(atlas: Atlas, region: string): boolean {
	const place = atlas.regions.find(({ id }) => id === region);
	if (!place || place.noRankingBecause) return false;
	return atlas.redFlags.some((flag) => flag.regions !== 'any' && flag.regions.includes(region));
}

/**
 * What may be said to a person with these marks and answers.
 *
 * A "yes" to a question of tier A or B stops at once, also while others are open and also when the
 * marks would not have asked it: nobody who said yes walks on by changing a mark. Otherwise every
 * question of the marked places must be answered. Other answers to questions that were not asked
 * are ignored. It screens; it does not diagnose, and a "no" to everything is not a clean bill.
 */
export function screen(atlas: Atlas, marks: readonly PainMark[], answers: Answers): Screening {
	const said = (flag: RedFlag) => (Object.hasOwn(answers, flag.id) ? answers[flag.id] : undefined);
	const urgent = atlas.redFlags.filter((flag) => isUrgent(flag) && said(flag) === 'yes');
	if (urgent.length > 0) {
		const tier = urgent.some((flag) => flag.tier === 'A') ? 'A' : 'B';
		return { kind: 'stop', tier, flags: urgent.toSorted(byTier) };
	}

	const regions = [...new Set(marks.map((mark) => mark.region))];
	const questions = questionsFor(atlas, regions);
	const unanswered = questions.filter((flag) => !isAnswer(said(flag))).map((flag) => flag.id);
	if (unanswered.length > 0) return { kind: 'questions', questions, unanswered };

	const yes = questions.filter((flag) => said(flag) === 'yes');
	return {
		kind: 'clear',
		seeDoctorFirst: yes.filter((flag) => flag.tier === 'C'),
		noSelfCare: yes.filter((flag) => flag.tier === 'D'),
		unranked: regions.filter((region) => !rankable(atlas, region))
	};
}

const isUrgent = (flag: RedFlag): boolean => flag.tier === 'A' || flag.tier === 'B';
const isAnswer = (said: string | undefined): boolean => said === 'yes' || said === 'no';
const byTier = (a: RedFlag, b: RedFlag): number => a.tier.charCodeAt(0) - b.tier.charCodeAt(0);
