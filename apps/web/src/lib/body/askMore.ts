import {
	type AgeBand,
	type Atlas,
	ageBands,
	candidateName,
	type Hint,
	type Told,
	type ToldReading
} from '@palpate/anatomy';
import { shortListLength } from '@palpate/services';
import { readAnswers } from './journey.ts';

/** The questions that fit a drawing, for the page that asks them. */
export interface AskedMore {
	readonly groups: readonly {
		/** how each question of the group begins */
		readonly begins: string;
		readonly questions: readonly (Pick<Hint, 'id' | 'says'> & {
			readonly answer: 'yes' | 'no' | null;
		})[];
	}[];
	readonly count: number;
	readonly ages: readonly {
		readonly band: AgeBand;
		readonly name: string;
		readonly told: boolean;
	}[];
	/** whether anything was said so far */
	readonly given: boolean;
	/** what the answers did to the list, in a sentence; empty before there are any */
	readonly change: string;
}

export const ageNames: Readonly<Record<AgeBand, string>> = {
	'under-18': 'under 18',
	'18-39': '18 to 39',
	'40-64': '40 to 64',
	'65-and-over': '65 or over'
};

const beginnings: Readonly<Record<Hint['kind'], string>> = {
	movement: 'Is one of these hard, stiff or weaker than before?',
	load: 'Does one of these bring it on, or make it worse?',
	notice: 'Do you notice one of these?'
};
const kinds = Object.keys(beginnings) as readonly Hint['kind'][];

export function askMore(atlas: Atlas, read: ToldReading): AskedMore {
	const { asked, told } = read;
	const groups = kinds.map((kind) => ({
		begins: beginnings[kind],
		questions: asked
			.filter((hint) => hint.kind === kind)
			.map(({ id, says }) => ({ id, says, answer: told.answers?.[id] ?? null }))
	}));
	return {
		groups: groups.filter(({ questions }) => questions.length > 0),
		count: asked.length,
		ages: ageBands.map((band) => ({ band, name: ageNames[band], told: band === told.age })),
		given: told.age !== undefined || Object.keys(told.answers ?? {}).length > 0,
		change: changeOf(atlas, read)
	};
}

/** What of a muscle the person said yes to, in the words of the questions. */
export const saidOf = ({ asked, told }: ToldReading, muscle: string): readonly string[] =>
	asked
		.filter(({ id, muscles }) => told.answers?.[id] === 'yes' && muscles.includes(muscle))
		.map(({ says }) => says);

/** What was said, out of the posted form: an answer left out is not given, an unknown age is none. */
export function readTold(asked: readonly Hint[], form: FormData): Told {
	const age = ageBands.find((band) => band === form.get('age'));
	return { answers: readAnswers(asked, form), ...(age ? { age } : {}) };
}

function changeOf(atlas: Atlas, { reading, drawingAlone }: ToldReading): string {
	if (reading === drawingAlone) return '';
	const [now, before] = [reading, drawingAlone].map(({ candidates }) =>
		candidates.slice(0, shortListLength).map((one) => candidateName(atlas, one))
	);
	if (!now?.length || !before?.length) return '';
	if (now[0] !== before[0])
		return `With your answers, ${now[0]} comes first. From the drawing alone it was ${before[0]}.`;
	return now.join() === before.join()
		? 'Your answers did not change the order of the list.'
		: 'Your answers changed the order of the list a little.';
}
