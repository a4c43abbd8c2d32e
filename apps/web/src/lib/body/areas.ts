import type { Area } from '@palpate/anatomy';
import type { Place } from './marksForm.ts';

/** The areas of the body in the order of the list, with the names it shows. */
export const areas: readonly { readonly id: Area; readonly name: string }[] = [
	{ id: 'head-neck', name: 'Head and neck' },
	{ id: 'shoulder-arm', name: 'Shoulder, arm and hand' },
	{ id: 'chest-belly', name: 'Chest and belly' },
	{ id: 'back', name: 'Back' },
	{ id: 'hip-leg', name: 'Hip and leg' },
	{ id: 'foot', name: 'Ankle and foot' }
];

/**
 * Whether a place answers to what was typed: every word begins a word of its name or of what people
 * say for it. Capitals, accents and punctuation make no difference. Nothing typed matches all.
 */
export function matches(place: Pick<Place, 'name' | 'synonyms'>, typed: string): boolean {
	const have = wordsOf([place.name, ...place.synonyms].join(' '));
	return wordsOf(typed).every((word) => have.some((own) => own.startsWith(word)));
}

const wordsOf = (text: string): readonly string[] =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’']/g, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
