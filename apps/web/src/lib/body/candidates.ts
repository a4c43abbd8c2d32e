import {
	type Atlas,
	allHelps,
	type Candidate,
	candidateName,
	filled,
	type Help,
	listOf,
	type Muscle,
	placeZones,
	type RedFlag,
	type Region,
	type SelfCare,
	type Statement
} from '@palpate/anatomy';
import { type Clinic, type Practitioner, practitionersFor } from '@palpate/content';
import { markKey, type PainMark, type Side, sidedName } from '@palpate/drawing';
import { reviewInWords, type SourceLine, shortName, sourceLines } from './sources.ts';

/** A place where a muscle is said to be felt, on the body. */
export interface ShownZone {
	/** id of a place of the skin */
	readonly place: string;
	readonly side?: Side;
	readonly extent: 'essential' | 'spillover';
}

/** What a page says about one muscle on one side. */
export interface CandidateView {
	/** `infraspinatus:right`, as the address of the page names it; without a side on the midline */
	readonly key: string;
	/** "Infraspinatus, right" */
	readonly name: string;
	readonly la: string;
	readonly href: string;
	readonly dots: Candidate['dots'];
	readonly fit: string;
	readonly reasons: readonly string[];
	readonly about: string;
	readonly loads: readonly string[];
	readonly notices: readonly string[];
	readonly helps: readonly HelpView[];
	readonly selfCare: SelfCare | { readonly kind: 'ask-first' | 'not-written-yet' };
	readonly alsoThinkOf: readonly string[];
	readonly cautions: readonly string[];
	readonly sources: readonly SourceLine[];
	readonly disputed: string;
	readonly review: string;
	readonly zones: readonly ShownZone[];
}

export interface HelpView {
	readonly what: string;
	readonly how: string;
	readonly grade: 'good' | 'some' | 'expert' | 'disputed';
}

const grades: Readonly<Record<Help['grade'], HelpView['grade']>> = {
	'good-evidence': 'good',
	'some-evidence': 'some',
	'expert-opinion': 'expert',
	disputed: 'disputed'
};

/** The grade of a help as the tag on it names it. */
export const helpGrade = ({ grade }: Pick<Help, 'grade'>): HelpView['grade'] => grades[grade];

export const fits: Readonly<Record<Candidate['fit'], string>> = {
	'fits-well': 'fits well',
	'fits-partly': 'fits partly',
	possible: 'possible'
};

/**
 * @param noSelfCare the answers of tier D: with any, no step is shown for any muscle
 * @throws when the muscle is not in the atlas: candidates come from it
 */
export function viewCandidate(
	atlas: Atlas,
	candidate: Candidate,
	noSelfCare: readonly RedFlag[]
): CandidateView {
	const muscle = atlas.muscles.find(({ id }) => id === candidate.muscle);
	if (!muscle) throw new Error(`unknown muscle ${candidate.muscle}`);
	return {
		key: candidate.side ? `${muscle.id}:${candidate.side}` : muscle.id,
		name: candidateName(atlas, candidate),
		href: `/muscles/${muscle.id}`,
		dots: candidate.dots,
		fit: fits[candidate.fit],
		reasons: candidate.reasons,
		...viewMuscle(atlas, muscle),
		selfCare: noSelfCare.length > 0 ? { kind: 'ask-first' } : selfCareOf(muscle),
		zones: zonesOf(atlas, muscle, candidate.side ?? 'right')
	};
}

/** What holds for a muscle whoever asks. Self-care is not in it: that comes after the questions. */
export function viewMuscle(atlas: Atlas, muscle: Muscle) {
	return {
		la: muscle.name.la,
		about: muscle.about,
		loads: said(muscle.loads),
		notices: said(muscle.notices),
		helps: allHelps(muscle).map(({ what, how, grade }) => ({ what, how, grade: grades[grade] })),
		alsoThinkOf: said(muscle.mimics),
		cautions: cautionsOf(muscle),
		sources: sourceLines(atlas.references, [...patternCitations(muscle), ...helpCitations(muscle)]),
		disputed: disputedBy(atlas, muscle),
		review: reviewOf(muscle)
	};
}

/** "Quintner, Bove & Cohen 2015", or nothing where nobody on record disputes the patterns. */
function disputedBy(atlas: Atlas, muscle: Muscle): string {
	const refs = disputes(muscle).map(({ ref }) => ref);
	const works = [...new Set(refs)].flatMap((ref) => atlas.references[ref] ?? []);
	return works.map(shortName).join('; ');
}

function reviewOf(muscle: Muscle): string {
	const reviews = [...new Set(muscle.triggerPoints.map(({ review }) => reviewInWords(review)))];
	return reviews.join(' ');
}

/** The works that describe its patterns, those that doubt them, and those behind what helps. */
export const patternCitations = (muscle: Muscle) =>
	muscle.triggerPoints.flatMap(({ sources }) => sources.cites);
export const disputes = (muscle: Muscle) =>
	muscle.triggerPoints.flatMap(({ sources }) => sources.disputedBy);
export const helpCitations = (muscle: Muscle) =>
	allHelps(muscle).flatMap(({ sources }) => sources.cites);

const said = (field: Muscle['loads']): readonly string[] => listOf(field).map(inBrief);
const inBrief = ({ says }: Statement): string => says;

/** Dangers for the hand, and those of a needle that they do not name yet. */
const cautionsOf = (muscle: Muscle): readonly string[] => [
	...new Set([
		...muscle.cautions.map(inBrief),
		...allHelps(muscle).flatMap(({ danger }) => (danger ? [danger.says] : []))
	])
];

const selfCareOf = ({ selfCare }: Muscle): CandidateView['selfCare'] =>
	filled(selfCare) ?? { kind: 'not-written-yet' };

/** Where a muscle of this side is said to be felt: each place once a side. */
export function zonesOf({ places }: Atlas, muscle: Muscle, side: Side): readonly ShownZone[] {
	const midline = new Set(places.filter((place) => place.midline).map(({ id }) => id));
	const refersTo = muscle.triggerPoints.flatMap((point) => point.refersTo);
	return placeZones(refersTo, places).map(({ place, extent, side: lies }) => ({
		place,
		...(midline.has(place) ? {} : { side: lies === 'opposite' ? otherSide(side) : side }),
		extent
	}));
}

const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** A marked place for which nothing is listed, and why. */
export interface LeftOut {
	readonly name: string;
	readonly why: string;
}

/** Marked places without muscles: held back, given a strength of 0, or reached by none we know of. */
export function leftOut(
	atlas: Atlas,
	marks: readonly PainMark[],
	unranked: readonly string[],
	candidates: readonly Candidate[]
): readonly LeftOut[] {
	const covered = new Set(candidates.flatMap(({ covers }) => covers.map(markKey)));
	return marks.flatMap((mark) => {
		const place = atlas.regions.find(({ id }) => id === mark.region);
		if (!place || covered.has(markKey(mark))) return [];
		return [{ name: sidedName(place.name, mark.side), why: whyLeftOut(place, mark, unranked) }];
	});
}

function whyLeftOut(place: Region, mark: PainMark, unranked: readonly string[]): string {
	if (unranked.includes(place.id))
		return (
			place.noRankingBecause ??
			'We have no safety questions with sources for this place yet, so we list no muscles for it.'
		);
	if (mark.intensity === 0) return 'You gave it 0, no pain, so it does not count here.';
	return 'No muscle in our list is said to refer pain here. That does not mean that it is nothing.';
}

/** Who may be booked for anything at all, and whether the clinic has yet to say who practises what. */
export function whoTreats(clinic: Clinic): {
	readonly people: readonly string[];
	readonly toBeConfirmed: boolean;
} {
	const people = new Map<string, Practitioner>();
	for (const service of clinic.services.filter(({ bookable }) => bookable))
		for (const person of practitionersFor(clinic, service.id)) people.set(person.id, person);
	return {
		people: [...people.values()].map(({ name }) => name),
		toBeConfirmed: [...people.values()].some(({ practises }) => practises === 'to-be-confirmed')
	};
}

/** "one", "one and two", "one, two and three" */
export const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
