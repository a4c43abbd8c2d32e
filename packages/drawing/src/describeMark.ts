import type { PainMark, Side } from './painMark.ts';

/**
 * A mark in words: "Left side of the neck, 6 of 10".
 *
 * @param regionName the place's name as lists show it, such as "Side of the neck"
 */
export function describeMark(mark: PainMark, regionName: string): string {
	return `${sidedName(regionName, mark.side)}, ${mark.intensity} of 10`;
}

/** A place's name with its side in front: "Left side of the neck", or "Forehead" on the midline. */
export function sidedName(regionName: string, side?: Side): string {
	if (!side) return regionName;
	return `${side === 'left' ? 'Left' : 'Right'} ${lowerFirst(regionName)}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
