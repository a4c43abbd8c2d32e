import { fail, redirect } from '@sveltejs/kit';
import {
	type Place,
	pickedFromIds,
	pickedFromMarks,
	readMarksForm,
	readPicked,
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
	const marks = (await draftOf(event))?.marks ?? [];
	return {
		places,
		picked: {
			...pickedFromIds(places, event.url.searchParams.getAll('place')),
			...pickedFromMarks(places, marks)
		},
		sheet: `/where-it-hurts/places.css?v=${placesSheet(atlas).version}`
	};
};

const placesOf = (regions: readonly Place[]): readonly Place[] =>
	regions.map(({ id, name, area, midline, synonyms }) => ({ id, name, area, midline, synonyms }));

const remove = 'remove:';

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
			return { view, picked: withoutPlace(picked, wish.slice(remove.length)), refusal: null };
		}

		const read = readMarksForm(places, entries);
		if (!read.ok) {
			const { picked, ...refusal } = read.error;
			return fail(400, { view, picked, refusal });
		}
		await keepInDraft(event, { marks: [...read.value] });
		redirect(303, '/where-it-hurts/questions');
	}
};

const viewOf = (view: FormDataEntryValue | null): Pane['id'] =>
	view === 'back' || view === 'face' ? view : 'front';
