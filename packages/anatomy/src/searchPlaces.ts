import type { Region } from './region.ts';

/** A place that answers to what somebody said. */
export interface PlaceFound {
	/** id of the place */
	readonly place: string;
	/** how well the words fit, 0 < fit <= 1 */
	readonly fit: number;
}

/** Said around a place rather than of it. Sides too: they are chosen on the place itself. */
const fillers: ReadonlySet<string> = new Set(
	[
		'a an and are at been bit both feel feels for from get got had has have having here i in is it its',
		'ive im just left lot me my of on or our really right so some sometimes somewhere sort that the',
		'their there this to very was with your when',
		'ache aches aching achy agony bad burning discomfort hurt hurting hurts injured injury pain pains',
		'painful sore soreness stabbing throbbing trouble'
	].flatMap((line) => line.split(' '))
);

const keptWords = 16;
const worthShowing = 0.3;
const besideTheBest = 0.5;

/**
 * The places that a person may mean, best first; none when nothing said names a place.
 *
 * Capitals, accents, macrons, punctuation and plurals make no difference, nor do words such as "my",
 * "pain in" and "sore", nor the order of the words. A word also answers to its beginning, so that the
 * list can follow the typing. A word that few places share counts for more than "side" or "back".
 * Equal fits stand in the order of the places.
 *
 * Where it stops being true: it knows only the names and synonyms it is given, and no spelling
 * mistakes; "not my knee" finds the knee.
 */
export function searchPlaces(
	places: readonly Pick<Region, 'id' | 'name' | 'synonyms'>[],
	said: string
): readonly PlaceFound[] {
	const words = tellingWords(said).slice(0, keptWords);
	if (words.length === 0) return [];
	const known = places.map(({ id, name, synonyms }) => ({
		place: id,
		phrases: [name, ...synonyms].map(tellingWords).filter((phrase) => phrase.length > 0)
	}));
	const weigh = rarity(known.map(({ phrases }) => new Set(phrases.flat())));
	const found = known.map(({ place, phrases }) => ({
		place,
		fit: Math.max(0, ...phrases.map((phrase) => fitOf(words, phrase, weigh)))
	}));
	const best = Math.max(0, ...found.map(({ fit }) => fit));
	return found
		.filter(({ fit }) => fit >= worthShowing && fit >= best * besideTheBest)
		.toSorted((a, b) => b.fit - a.fit);
}

/** Whether nothing was said that could name a place: it is empty, or "my pain in the". */
export const saysNothing = (said: string): boolean => tellingWords(said).length === 0;

/**
 * The place that is meant without doubt: it fits well, and nothing else fits nearly as well. One word
 * alone, such as "ankle", is held to more.
 *
 * @param found what `searchPlaces` found for what was said
 */
export function surePlace(found: readonly PlaceFound[], said: string): string | undefined {
	const [first, second] = found;
	if (!first || first.fit < 0.8) return undefined;
	const ahead = first.fit - (second?.fit ?? 0);
	return ahead > (tellingWords(said).length > 1 ? 0.1 : 0.3) ? first.place : undefined;
}

/** Folded words without fillers; plurals lose their s. */
function tellingWords(text: string): readonly string[] {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’‘]/g, '')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !fillers.has(word))
		.map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

type Weigh = (word: string) => number;

/** 1 for a word of one place, or of none; less the more places share it. */
function rarity(wordsOfPlaces: readonly ReadonlySet<string>[]): Weigh {
	const counts = new Map<string, number>();
	for (const words of wordsOfPlaces)
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return (word) => 1 / (1 + Math.log(counts.get(word) ?? 1));
}

/**
 * How well what was said fits one phrase, 0..1: the harmonic mean of how much of what was said the
 * phrase holds and how much of the phrase was said, with a little taken off unless it was said so.
 */
function fitOf(said: readonly string[], phrase: readonly string[], weigh: Weigh): number {
	if (said.join('') === phrase.join('')) return 1;
	const held = share(said, weigh, (word) => Math.max(...phrase.map((own) => likeness(word, own))));
	const spoken = share(phrase, weigh, (own) =>
		Math.max(...said.map((word) => likeness(word, own)))
	);
	if (held === 0 || spoken === 0) return 0;
	const together = ` ${said.join(' ')} `.includes(` ${phrase.join(' ')} `);
	return ((2 * held * spoken) / (held + spoken)) * (together ? 0.98 : 0.92);
}

function share(words: readonly string[], weigh: Weigh, match: (word: string) => number): number {
	const all = words.reduce((sum, word) => sum + weigh(word), 0);
	return words.reduce((sum, word) => sum + weigh(word) * match(word), 0) / all;
}

/** 1 for the same word; less for its beginning, of at least two letters. */
function likeness(word: string, own: string): number {
	if (word === own) return 1;
	return word.length > 1 && own.startsWith(word) ? 0.6 + 0.2 * (word.length / own.length) : 0;
}
