import {
	type Atlas,
	type Backing,
	type Empty,
	type EmptyReason,
	type Field,
	filled,
	type HelpKind,
	helpKinds,
	isNoneFound,
	listOf,
	type Mapped,
	type Muscle,
	type NoneFound,
	nameInSentence,
	type OtherEffect,
	rootsInWords,
	type Searched,
	type TriggerPoint
} from '@palpate/anatomy';
import { dayInWords } from '#lib/ui/dayInWords.ts';
import { type HelpView, helpGrade } from './candidates.ts';
import { evidenceInWords, footnotes, type Mark } from './footnotes.ts';
import { reviewInWords } from './sources.ts';

/** A sentence with the numbers of its notes. */
export interface Noted {
	readonly says: string;
	readonly marks: readonly Mark[];
}

/** What stands in a field of a record, or in words why nothing does. */
export type Shown<T> =
	| { readonly items: readonly T[]; readonly without?: undefined }
	| { readonly items?: undefined; readonly without: string };

const reasons: Readonly<Record<EmptyReason, string>> = {
	'no-source-found': 'We looked, and found no source that says anything.',
	'sources-disagree': 'The sources contradict each other, so we follow none.',
	'not-applicable': 'This muscle has no such thing.',
	'not-written-yet': 'Not written yet.'
};

const effects: Readonly<Record<OtherEffect['effect'], string>> = {
	weakness: 'Weakness',
	'lost-movement': 'Lost movement',
	autonomic: 'Skin, sweat, tears and the like',
	dizziness: 'Dizziness',
	numbness: 'Numbness',
	tingling: 'Tingling',
	other: 'Also'
};

const helpNames: Readonly<Record<HelpKind, string>> = {
	'hands-on': 'Hands-on',
	needling: 'Needling',
	movement: 'Movement',
	'load-and-posture': 'Load and posture'
};

const layers = {
	'under-skin': 'Right under the skin.',
	'through-muscle': 'Felt through another muscle.',
	deep: 'Deep, pressed towards bone.',
	inside: 'Inside: no hand reaches it from outside.'
} as const;

/** What was looked for in the zone of a motor point, in one sentence or two. */
export const mappedInWords: Readonly<Record<Mapped, string>> = {
	'electric-pulse': 'Found with an electric pulse: here the muscle answered most readily.',
	'muscle-signal':
		'Read from the muscle’s own electric signals, which show where nerve and muscle fibres meet; not found by trying for the smallest pulse.',
	'nerve-entry':
		'This is where the nerve goes into the muscle, seen in dissected bodies; not found with an electric pulse.',
	'nerve-endings':
		'This is where the nerve branches most inside the muscle, seen in dissected bodies; not found with an electric pulse.',
	'nerve-branch':
		'This is told from the nerve’s branch on its way to the muscle. Where it goes in was not measured, and no electric pulse was tried.',
	'not-told': 'A guide names this spot. What we read of it does not say how the spot was found.'
};

const isList = <T>(field: Searched<readonly T[]>): field is readonly T[] => Array.isArray(field);

export const whyEmpty = (field: Empty | NoneFound): string =>
	isNoneFound(field)
		? `Searched, none found. ${field.searched} ${dayInWords(field.date)}.`
		: [reasons[field.empty], field.why].filter(Boolean).join(' ');

/** All that the record of a muscle says, each statement with its notes, in the order of the page. */
export function musclePage(atlas: Atlas, muscle: Muscle) {
	const notes = footnotes(atlas.references);
	const noted = ({ says, sources }: { says: string; sources: Backing }): Noted => ({
		says,
		marks: notes.marksFor(sources)
	});
	const shown = <T, U>(field: Searched<readonly T[]>, show: (one: T) => U): Shown<U> =>
		isList(field) ? { items: field.map(show) } : { without: whyEmpty(field) };
	const nameOfRegion = (id: string) => {
		const place = atlas.regions.find((region) => region.id === id);
		return place ? nameInSentence(place.name) : id;
	};
	const nameOfPlace = (id: string) => {
		const place = atlas.places.find((one) => one.id === id);
		return place ? nameInSentence(place.name) : id;
	};
	const nameOfMuscle = (id: string) => atlas.muscles.find((one) => one.id === id)?.name.en ?? id;

	function pointView(point: TriggerPoint, i: number) {
		const depth = filled(point.depth);
		return {
			id: point.id,
			name: `Point ${i + 1}`,
			where: point.where,
			over: { id: point.over, name: nameOfRegion(point.over) },
			depth: depth ? { layer: layers[depth.layer], words: depth.words } : null,
			spread: point.spread,
			most: zoneNames(point, 'essential'),
			some: zoneNames(point, 'spillover'),
			marks: notes.marksFor(point.sources),
			doubts: notes.doubtsOf(point.sources),
			evidence: evidenceInWords(point.sources),
			review: reviewInWords(point.review)
		};
	}

	/** Finer than a region where the record is: by the places of the skin. */
	function zoneNames({ refersTo }: TriggerPoint, extent: 'essential' | 'spillover') {
		const sides = { same: '', opposite: ' on the other side', both: ' on both sides' } as const;
		return refersTo
			.filter((zone) => zone.extent === extent)
			.map((zone) => {
				const name = 'place' in zone ? nameOfPlace(zone.place) : nameOfRegion(zone.region);
				return `${name}${sides[zone.side ?? 'same']}`;
			});
	}

	function motorPoints() {
		const field = muscle.motorPoints;
		const written = filled(field);
		if (!written) return { without: whyEmpty(field as Empty | NoneFound) };
		return {
			differs: written.differs,
			zones: written.zones.map((zone) => ({
				where: zone.where,
				part: zone.part ?? null,
				spread: `A zone about ${zone.spreadMillimetres * 2} mm wide${
					zone.spreadBasis === 'reported' ? '' : ' (our own estimate)'
				}.`,
				mapped: mappedInWords[zone.mapped],
				evidence: evidenceInWords(zone.sources),
				marks: notes.marksFor(zone.sources)
			}))
		};
	}

	const textOf = <T>(field: Field<T>, say: (value: T) => string): string => {
		const value = filled(field);
		return value === undefined ? whyEmpty(field as Empty) : say(value as T);
	};

	// in the order of the page, since the notes are numbered as they are met
	const anatomy = {
		origin: textOf(muscle.attachments, ({ origin }) => origin),
		insertion: filled(muscle.attachments)?.insertion ?? null,
		fibres: textOf(muscle.fibreDirection, (words) => words),
		innervation: muscle.innervation.map(({ nerve, roots }) => `${nerve} (${rootsInWords(roots)})`),
		action: muscle.action,
		depth: muscle.depth,
		marks: notes.marksFor(muscle.anatomy)
	};
	const points = muscle.triggerPoints.map(pointView);
	const numbers = new Map(points.map(({ id, name }) => [id, name]));
	const otherEffects = shown(muscle.otherEffects, (effect) => ({
		kind: effects[effect.effect],
		points: (effect.points ?? []).flatMap((id) => numbers.get(id) ?? []),
		...noted(effect)
	}));
	const pairs = shown(muscle.keySatellites, (pair) => ({
		id: pair.muscle,
		name: nameOfMuscle(pair.muscle),
		hasPage: atlas.muscles.some(({ id }) => id === pair.muscle),
		is:
			pair.is === 'key'
				? 'is said to keep points here going (its key)'
				: 'is said to be kept going by points here (its satellite)',
		says: pair.says ?? '',
		marks: notes.marksFor(pair.sources)
	}));
	const motor = motorPoints();
	const loads = shown(muscle.loads, noted);
	const notices = shown(muscle.notices, noted);
	const mimics = shown(muscle.mimics, (mimic) => ({
		...noted(mimic),
		exclude: mimic.excludeFirst.flatMap((id) => {
			const flag = atlas.redFlags.find((one) => one.id === id);
			return flag ? [{ id, question: flag.question, action: flag.action }] : [];
		})
	}));
	const helps = helpKinds.map((kind) => ({
		kind,
		name: helpNames[kind],
		...shown(muscle.helps[kind], (help) => ({
			what: help.what,
			how: help.how,
			grade: helpGrade(help) satisfies HelpView['grade'],
			danger: help.danger?.says ?? null,
			marks: notes.marksFor(help.sources)
		}))
	}));
	const cautions = muscle.cautions.map(noted);
	return {
		status: muscle.status,
		also: muscle.name.also,
		anatomy,
		points,
		otherEffects,
		pairs,
		motor,
		loads,
		notices,
		mimics,
		helps,
		cautions,
		review: reviewInWords(muscle.review),
		neighbours: neighboursOf(atlas, muscle),
		notes: notes.list()
	};
}

/** Muscles with a point over the same places of the skin, from A to Z. */
export function neighboursOf({ muscles }: Pick<Atlas, 'muscles'>, muscle: Muscle) {
	const over = new Set(muscle.triggerPoints.map((point) => point.over));
	return muscles
		.filter(
			({ id, triggerPoints }) =>
				id !== muscle.id && triggerPoints.some((point) => over.has(point.over))
		)
		.map(({ id, name }) => ({ id, name: name.en }))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** What loads a muscle and what people notice, for a search in everyday words. */
export const everydayWords = (muscle: Muscle): readonly string[] =>
	[...listOf(muscle.loads), ...listOf(muscle.notices)].map(({ says }) => says);
