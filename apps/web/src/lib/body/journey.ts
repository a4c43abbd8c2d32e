import {
	type Answers,
	type Atlas,
	type RedFlag,
	readWithAnswers,
	screen,
	type Told,
	type ToldReading
} from '@palpate/anatomy';
import type { Covered, PainMark } from '@palpate/drawing';

/** What a visitor has marked and answered so far. */
export interface Kept {
	readonly marks: readonly PainMark[];
	/** to the safety questions */
	readonly answers: Answers;
	/** what was said beside the drawing */
	readonly told?: Told;
}

/** Where a person stands on the way from the first mark to the muscles. Only the last names any. */
export type Standing =
	| { readonly at: 'mark' }
	| {
			readonly at: 'questions';
			readonly marks: readonly PainMark[];
			readonly questions: readonly RedFlag[];
	  }
	| { readonly at: 'stop'; readonly tier: 'A' | 'B'; readonly flags: readonly RedFlag[] }
	| {
			readonly at: 'results';
			readonly marks: readonly PainMark[];
			/** candidates best first; empty when none reaches the marks, or no marked place may be ranked */
			readonly read: ToldReading;
			readonly seeDoctorFirst: readonly RedFlag[];
			readonly noSelfCare: readonly RedFlag[];
			/** marked places for which nothing is listed */
			readonly unranked: readonly string[];
	  };

/**
 * Where a person stands, by nothing but what is kept: every page of the way asks this, so no step
 * can be skipped by its address. Marks of places the atlas does not know are left out.
 *
 * @param covered  how much of each place is painted, for the page that lists muscles
 */
export function standingOf(
	atlas: Atlas,
	kept: Kept | undefined,
	covered?: readonly Covered[]
): Standing {
	const known = new Set(atlas.regions.map(({ id }) => id));
	const marks = kept?.marks.filter(({ region }) => known.has(region)) ?? [];
	if (!kept || marks.length === 0) return { at: 'mark' };
	const screening = screen(atlas, marks, kept.answers);
	switch (screening.kind) {
		case 'questions':
			return { at: 'questions', marks, questions: screening.questions };
		case 'stop':
			return { at: 'stop', tier: screening.tier, flags: screening.flags };
		case 'clear':
			return {
				at: 'results',
				marks,
				read: readWithAnswers(atlas, marks, covered, kept.told ?? {}),
				seeDoctorFirst: screening.seeDoctorFirst,
				noSelfCare: screening.noSelfCare,
				unranked: screening.unranked
			};
	}
}

/** The page for each standing. */
export const pageOf: Readonly<Record<Standing['at'], string>> = {
	mark: '/where-it-hurts',
	questions: '/where-it-hurts/questions',
	stop: '/where-it-hurts/stop',
	results: '/where-it-hurts/results'
};

/** The steps a person sees; a stop is not one of them. */
export const steps = ['Mark it', 'Safety questions', 'What it may be'] as const;

/**
 * The answers without the "yes" that stopped: "I pressed yes by mistake". Each of those questions is
 * open again, so it is asked once more; the other answers stay.
 */
export function withoutStops(atlas: Atlas, answers: Answers): Answers {
	const urgent = new Set(
		atlas.redFlags.filter(({ tier }) => tier === 'A' || tier === 'B').map(({ id }) => id)
	);
	return Object.fromEntries(
		Object.entries(answers).filter(([id, answer]) => !(answer === 'yes' && urgent.has(id)))
	);
}

/** Answers out of a posted form: only known questions, only yes or no. */
export function readAnswers(
	questions: readonly { readonly id: string }[],
	entries: Iterable<readonly [string, FormDataEntryValue]>
): Answers {
	const asked = new Set(questions.map(({ id }) => id));
	return Object.fromEntries(
		[...entries].flatMap(([id, answer]) =>
			asked.has(id) && (answer === 'yes' || answer === 'no') ? [[id, answer] as const] : []
		)
	);
}
