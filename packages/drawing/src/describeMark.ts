import type { PainMark, Side } from './painMark.ts';

/**
 * A mark in words: "Left side of the neck, 6 of 10".
 *
 * @param regionName the place's name as lists show it, such as "Side of the neck"
 */
export function describeMark(mark: PainMark, regionName: string): string {
	return `${sidedName(regionName, mark.side)}, ${mark.intensity} of 10`;
}

/**
 * A place's name with its side: "Left side of the neck", "Behind the ear on the left", or "Forehead"
 * on the midline.
 */
export function sidedName(regionName: string, side?: Side | 'both'): string {
	if (!side) return regionName;
	const where = { left: 'on the left', right: 'on the right', both: 'on both sides' };
	if (saysWhere.test(regionName)) return `${regionName} ${where[side]}`;
	const which = { left: 'Left', right: 'Right', both: 'Left and right' };
	return `${which[side]} ${lowerFirst(regionName)}`;
}

/** Names that say where from another place: a side in front of them would be no English. */
const saysWhere = /^(above|along|behind|below|beside|between|under)\b/i;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
