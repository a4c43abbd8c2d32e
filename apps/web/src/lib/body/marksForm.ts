import type { Region } from '@palpate/anatomy';
import { err, ok, type Result } from '@palpate/base';
import { markKey, type PainMark, type Side } from '@palpate/drawing';

/** What of a place the form shows of itself; the anatomy behind it stays on the server. */
export type Place = Pick<Region, 'id' | 'name' | 'area' | 'midline' | 'synonyms'>;

/** One place as far as it has been filled in. */
export interface Picked {
	readonly left: boolean;
	readonly right: boolean;
	/** of a place on the midline, which has no side */
	readonly middle: boolean;
	/** 0-10, null while none is chosen */
	readonly strength: number | null;
}

/** By place id, in the order of the atlas. */
export type PickedPlaces = Readonly<Record<string, Picked>>;

export interface PlaceErrors {
	readonly side?: string;
	readonly strength?: string;
}

export interface MarksRefusal {
	readonly code: 'nothing-marked' | 'incomplete' | 'not-understood';
	/** one sentence for the form as a whole */
	readonly message: string;
	/** by place id: one sentence beside each thing that is missing */
	readonly places: Readonly<Record<string, PlaceErrors>>;
	/** everything that could be read, to show again */
	readonly picked: PickedPlaces;
}

/** The form's fields: `side=temple:left`, `strength.temple=6`, and `place=temple` for a shown card. */
export const sideField = 'side';
export const placeField = 'place';
export const strengthField = (place: string): string => `strength.${place}`;

/** What somebody typed to find a place, and the buttons that go with it: `do=look`, `do=add:temple`. */
export const sayField = 'say';
export const sayLength = 120;
export const lookWish = 'look';
export const addWish = (place: string): string => `add:${place}`;

/** The id of a place's checkbox: `temple-left`, or `forehead-here` on the midline. */
export const boxId = (place: string, side?: Side): string => `${place}-${side ?? 'here'}`;

/** The id of the first step of a place's scale. */
export const strengthId = (place: string): string => `${place}-strength`;

export const nothingMarked =
	'Nothing marked yet. Touch the place that hurts, or pick it from the list.';

const blank: Picked = { left: false, right: false, middle: false, strength: null };
const entriesToRead = 600;

/**
 * Reads the marks out of a posted form.
 *
 * A place counts once a side is ticked (the place itself on the midline) and a strength is chosen;
 * both sides become two marks of the same strength. Fields of other names are left alone.
 */
export function readMarksForm(
	places: readonly Place[],
	entries: Iterable<readonly [string, FormDataEntryValue]>
): Result<readonly PainMark[], MarksRefusal> {
	const { picked, forged } = readPicked(places, entries);
	const shown = places.filter((place) => Object.hasOwn(picked, place.id));
	if (forged) return refuse('not-understood', notUnderstood, {}, picked);
	if (shown.length === 0) return refuse('nothing-marked', nothingMarked, {}, picked);

	const errors = Object.fromEntries(
		shown.flatMap((place) => {
			const found = errorsOf(place, picked[place.id] ?? blank);
			return found ? [[place.id, found] as const] : [];
		})
	);
	const wrong = Object.keys(errors).length;
	if (wrong > 0) return refuse('incomplete', incomplete(wrong), errors, picked);
	return ok(shown.flatMap((place) => marksOf(place, picked[place.id] ?? blank)));
}

const notUnderstood =
	'One of the marks came in a form we cannot read. The others are kept. Please pick it again.';
const incomplete = (places: number): string =>
	places === 1 ? 'One place needs a little more.' : `${places} places need a little more.`;

function refuse(
	code: MarksRefusal['code'],
	message: string,
	places: MarksRefusal['places'],
	picked: PickedPlaces
): Result<never, MarksRefusal> {
	return err({ code, message, places, picked });
}

/** What a form says, as far as it can be read; `forged` when a field could not come from our page. */
export function readPicked(
	places: readonly Place[],
	entries: Iterable<readonly [string, FormDataEntryValue]>
): { readonly picked: PickedPlaces; readonly forged: boolean } {
	const known = new Map(places.map((place) => [place.id, place]));
	const found = new Map<string, Picked>();
	let forged = false;
	let count = 0;
	for (const [name, value] of entries) {
		const field = fieldOf(name, value);
		count += 1;
		if (!field) continue;
		const place = known.get(field.place);
		const now = found.get(field.place) ?? blank;
		const next = place && count <= entriesToRead ? apply(place, now, field) : undefined;
		if (next) found.set(field.place, next);
		else forged = true;
	}
	return { picked: inOrder(places, found), forged };
}

type Field =
	| { readonly kind: 'place'; readonly place: string }
	| { readonly kind: 'side'; readonly place: string; readonly side: string | undefined }
	| { readonly kind: 'strength'; readonly place: string; readonly strength: string };

function fieldOf(name: string, value: FormDataEntryValue): Field | undefined {
	const text = typeof value === 'string' ? value : '';
	if (name === placeField) return { kind: 'place', place: text };
	if (name === sideField) {
		const [place = '', side] = text.split(':', 2);
		return { kind: 'side', place, side };
	}
	const prefix = strengthField('');
	return name.startsWith(prefix)
		? { kind: 'strength', place: name.slice(prefix.length), strength: text }
		: undefined;
}

/** @returns undefined where the field cannot come from our page */
function apply(place: Place, now: Picked, field: Field): Picked | undefined {
	if (field.kind === 'place') return now;
	if (field.kind === 'strength')
		return /^(\d|10)$/.test(field.strength) && now.strength === null
			? { ...now, strength: Number(field.strength) }
			: undefined;
	const side = place.midline ? 'middle' : field.side;
	if (place.midline ? field.side !== undefined : side !== 'left' && side !== 'right')
		return undefined;
	if (side !== 'left' && side !== 'right' && side !== 'middle') return undefined;
	return now[side] ? undefined : { ...now, [side]: true };
}

function errorsOf(place: Place, picked: Picked): PlaceErrors | undefined {
	const sided = place.midline ? picked.middle : picked.left || picked.right;
	if (sided && picked.strength !== null) return undefined;
	return {
		...(sided ? {} : { side: place.midline ? tickOrRemove : whichSide }),
		...(picked.strength === null ? { strength: howStrong } : {})
	};
}

const whichSide = 'Which side? Tick left, right or both, or remove this place.';
const tickOrRemove = 'Tick this place, or remove it.';
const howStrong = 'How strong is it? Choose a number from 0 to 10.';

function marksOf(place: Place, { left, right, strength }: Picked): readonly PainMark[] {
	const intensity = strength ?? 0;
	if (place.midline) return [{ region: place.id, intensity }];
	const sides: readonly Side[] = [
		...(left ? (['left'] as const) : []),
		...(right ? (['right'] as const) : [])
	];
	return sides.map((side) => ({ region: place.id, side, intensity }));
}

/** Marks as the form shows them; those of places we do not know are left out. */
export function pickedFromMarks(
	places: readonly Place[],
	marks: readonly PainMark[]
): PickedPlaces {
	const found = new Map<string, Picked>();
	for (const { region, side, intensity } of marks) {
		const now = found.get(region) ?? blank;
		const strength = Math.max(now.strength ?? 0, intensity);
		found.set(region, { ...now, [side ?? 'middle']: true, strength });
	}
	return inOrder(places, found);
}

/**
 * Places named in an address, without side or strength: shown as cards to fill in. Ids we do not
 * know are ignored. Of a place on the midline there is nothing to choose but its strength.
 */
export function pickedFromIds(places: readonly Place[], ids: readonly string[]): PickedPlaces {
	const found = new Map(
		places
			.filter(({ id }) => ids.includes(id))
			.map(({ id, midline }) => [id, { ...blank, middle: midline }])
	);
	return inOrder(places, found);
}

/** Without one place: its Remove button was pressed. */
export function withoutPlace(picked: PickedPlaces, id: string): PickedPlaces {
	return Object.fromEntries(Object.entries(picked).filter(([place]) => place !== id));
}

function inOrder(places: readonly Place[], found: ReadonlyMap<string, Picked>): PickedPlaces {
	return Object.fromEntries(
		places.flatMap(({ id }) => {
			const picked = found.get(id);
			return picked ? [[id, picked] as const] : [];
		})
	);
}

/** The values of a place's checkboxes, as `side` fields carry them. */
export const sideValue = (place: string, side?: Side): string =>
	markKey({ region: place, ...(side ? { side } : {}) });
