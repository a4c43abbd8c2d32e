import type { Atlas, MuscleSet, Reading } from '@palpate/anatomy';
import { sidedName } from '@palpate/drawing';
import { listed } from './candidates.ts';

/** How the muscles of a list hang together, in plain words. */
export interface ReadingInWords {
	/** how decided the answer is */
	readonly sure: string;
	/** the fewest that explain what was marked; empty when one does, or none */
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

/** More names than that help nobody. */
const mostNamed = 4;

export function readingInWords(
	atlas: Atlas,
	{ certainty, together, unexplained }: Pick<Reading, 'certainty' | 'together' | 'unexplained'>
): ReadingInWords {
	const names = new Map(atlas.muscles.map(({ id, name }) => [id, name.en]));
	const places = new Map(atlas.places.map(({ id, name }) => [id, name]));
	const inWords = ({ muscles }: MuscleSet) =>
		listed(muscles.map(({ muscle, side }) => `${names.get(muscle)}${side ? ` (${side})` : ''}`));
	const [first, ...ties] = together;
	const or = ties.length > 0 ? ', or others that fit just as well' : '';
	const open = [
		...new Set(unexplained.map(({ place, side }) => sidedName(places.get(place) ?? place, side)))
	];
	const shown = open.length > mostNamed ? [...open.slice(0, mostNamed), 'other places'] : open;
	return {
		sure: sureness[certainty],
		together:
			first && first.muscles.length > 1
				? `The fewest whose patterns together cover most of it: ${inWords(first)}${or}.`
				: '',
		unexplained: shown.length > 0 ? `Not covered by them: ${shown.join('; ')}.` : ''
	};
}
