import type { Atlas, MuscleSet, Reading } from '@palpate/anatomy';
import { sidedName } from '@palpate/drawing';
import { listed } from './candidates.ts';

/** How the muscles of a list hang together, in plain words. */
export interface ReadingInWords {
	/** how decided the answer is */
	readonly sure: string;
	/** that it may be none of them; empty while that is less likely than that one is */
	readonly none: string;
	/** the fewest that explain most of what was marked; empty when none does */
	readonly together: string;
	/** what they leave open; empty when nothing */
	readonly unexplained: string;
}

const sureness: Readonly<Record<Reading['certainty'], string>> = {
	decided: 'One answer stands out from the others.',
	leaning: 'One muscle fits clearly best. Others may fit as well.',
	open: 'Several muscles fit about as well. A drawing alone cannot tell them apart.',
	nothing: ''
};

const fewest = 'The fewest whose patterns together cover most of it';
const oneIsEnough = 'One pattern is enough for most of what all of them cover';

/** More names than that help nobody. */
const mostNamed = 4;

export function readingInWords(
	atlas: Atlas,
	{ certainty, none, together, unexplained }: Omit<Reading, 'candidates' | 'findings'>
): ReadingInWords {
	const names = new Map(atlas.muscles.map(({ id, name }) => [id, name.en]));
	const places = new Map(atlas.places.map(({ id, name }) => [id, name]));
	const inWords = ({ muscles }: MuscleSet) =>
		listed(muscles.map(({ muscle, side }) => `${names.get(muscle)}${side ? ` (${side})` : ''}`));
	const [first, ...ties] = together;
	const or = ties.length > 0 ? ', or others that fit just as well' : '';
	const only = first?.muscles.length === 1;
	const open = [
		...new Set(unexplained.map(({ place, side }) => sidedName(places.get(place) ?? place, side)))
	];
	const shown = open.length > mostNamed ? [...open.slice(0, mostNamed), 'other places'] : open;
	return {
		sure: sureness[certainty],
		none:
			none >= 0.5 && certainty !== 'nothing'
				? 'It may just as well be none of them: other things than muscles hurt in these places too.'
				: '',
		together: first ? `${only ? oneIsEnough : fewest}: ${inWords(first)}${or}.` : '',
		unexplained:
			shown.length > 0 ? `Not covered by ${only ? 'it' : 'them'}: ${shown.join('; ')}.` : ''
	};
}
