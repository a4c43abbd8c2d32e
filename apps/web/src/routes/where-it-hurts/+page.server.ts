import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { look, withPlace } from '#lib/body/look.ts';
import {
	addWish,
	lookWish,
	type Place,
	pickedFromIds,
	pickedFromMarks,
	readMarksForm,
	readPicked,
	sayField,
	sayLength,
	withoutPlace
} from '#lib/body/marksForm.ts';
import type { Pane } from '#lib/body/placesCss.ts';
import { placesSheet } from '#lib/body/placesSheet.server.ts';
import { draftOf, forgetDraft, keepInDraft } from '#lib/server/draft.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form as it was left, with the places that an address names added to it. */
export const load: PageServerLoad = async (event) => {
	const { atlas } = event.locals.content;
	const places = placesOf(atlas.regions);
	return {
		places,
		picked: {
			...pickedFromIds(places, event.url.searchParams.getAll('place')),
			...(await pickedBefore(event, places))
		},
		sheet: `/where-it-hurts/places.css?v=${placesSheet(atlas).version}`
	};
};

/** What the draft holds. */
const pickedBefore = async (event: RequestEvent, places: readonly Place[]) =>
	pickedFromMarks(places, (await draftOf(event))?.marks ?? []);

const placesOf = (regions: readonly Place[]): readonly Place[] =>
	regions.map(({ id, name, area, midline, synonyms }) => ({ id, name, area, midline, synonyms }));

const remove = 'remove:';
const add = addWish('');
/** Asked on another page: there is no form here to keep, but perhaps a draft. */
const lookFromElsewhere = `${lookWish}:elsewhere`;

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const entries = [...form];
		const places = placesOf(event.locals.content.atlas.regions);
		const view = viewOf(form.get('view'));
		const wish = String(form.get('do') ?? '');

		if (wish === 'clear') {
			await forgetDraft(event);
			redirect(303, '/where-it-hurts');
		}
		if (wish.startsWith(remove)) {
			const { picked } = readPicked(places, entries);
			return {
				view,
				picked: withoutPlace(picked, wish.slice(remove.length)),
				refusal: null,
				looked: null
			};
		}
		if (wish.startsWith(add)) {
			const { picked } = readPicked(places, entries);
			const added = wish.slice(add.length);
			return { view, picked: withPlace(places, picked, added), refusal: null, looked: null };
		}

		const said = String(form.get(sayField) ?? '').slice(0, sayLength);
		if (wish === lookFromElsewhere) {
			const looked = look(places, said);
			if (looked.added) redirect(303, `/where-it-hurts?place=${looked.added}#marked`);
			return { view, picked: await pickedBefore(event, places), refusal: null, looked };
		}
		// Enter in that field presses Next: whoever has typed words there wants them looked for
		if (wish === lookWish || said.trim() !== '') {
			const { picked } = readPicked(places, entries);
			const looked = look(places, said);
			return { view, picked: withPlace(places, picked, looked.added), refusal: null, looked };
		}

		const read = readMarksForm(places, entries);
		if (!read.ok) {
			const { picked, ...refusal } = read.error;
			return fail(400, { view, picked, refusal, looked: null });
		}
		await keepInDraft(event, { marks: [...read.value] });
		redirect(303, '/where-it-hurts/questions');
	}
};

const viewOf = (view: FormDataEntryValue | null): Pane['id'] =>
	view === 'back' || view === 'face' ? view : 'front';
