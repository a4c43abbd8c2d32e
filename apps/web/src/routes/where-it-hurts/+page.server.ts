import type { Content } from '@palpate/content';
import { type Body, type Drawing, quadCount, readDrawing } from '@palpate/drawing';
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
import type { Pane } from '#lib/body/panes.ts';
import { placesSheet } from '#lib/body/placesSheet.server.ts';
import { bodyFiles } from '#lib/painting/bodyFiles.server.ts';
import { drawingField, readDrawingForm, sharedField } from '#lib/painting/drawingForm.server.ts';
import { draftOf, forgetDraft, keepInDraft } from '#lib/server/draft.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form as it was left, with the places that an address names added to it. */
export const load: PageServerLoad = async (event) => {
	const { atlas } = event.locals.content;
	const places = placesOf(atlas.regions);
	const { version, spots } = placesSheet(atlas);
	const draft = await draftOf(event);
	return {
		places,
		picked: {
			...pickedFromIds(places, event.url.searchParams.getAll('place')),
			...pickedFromMarks(places, draft?.marks ?? [])
		},
		/** what the server holds as it was drawn: a device that keeps nothing gets it back */
		drawing: draft?.drawing
			? drawingBack(event.locals.content.body, JSON.stringify(draft.drawing))
			: null,
		/** the server holds something that can be cleared */
		held: (draft?.marks.length ?? 0) > 0,
		sheet: `/where-it-hurts/places.css?v=${version}`,
		spots,
		fine: fineBody(event.locals.content)
	};
};

/** What painting needs to know at once: the places by name. The skin itself is fetched for the brush. */
const fineBody = (content: Content) => ({
	places: content.places.map(({ id, name, region, midline }) => ({ id, name, region, midline })),
	surface: { id: content.body.surface.id, quads: quadCount(content.body.surface) },
	version: bodyFiles(content).version
});

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
		const drawn = String(form.get(drawingField) ?? '');
		/** what was drawn goes back as it came, whatever else was asked */
		const drawing = drawn === '' ? null : drawingBack(event.locals.content.body, drawn);

		if (wish === 'clear') {
			await forgetDraft(event);
			redirect(303, '/where-it-hurts');
		}
		if (wish.startsWith(remove)) {
			const { picked } = readPicked(places, entries);
			return {
				view,
				picked: withoutPlace(picked, wish.slice(remove.length)),
				drawing,
				refusal: null,
				looked: null
			};
		}
		if (wish.startsWith(add)) {
			const { picked } = readPicked(places, entries);
			const added = wish.slice(add.length);
			return {
				view,
				picked: withPlace(places, picked, added),
				drawing,
				refusal: null,
				looked: null
			};
		}

		const said = String(form.get(sayField) ?? '').slice(0, sayLength);
		if (wish === lookFromElsewhere) {
			const looked = look(places, said, event.locals.content.places);
			if (looked.added) redirect(303, `/where-it-hurts?place=${looked.added}#marked`);
			return { view, picked: await pickedBefore(event, places), drawing, refusal: null, looked };
		}
		// Enter in that field presses Next: whoever has typed words there wants them looked for
		if (wish === lookWish || said.trim() !== '') {
			const { picked } = readPicked(places, entries);
			const looked = look(places, said, event.locals.content.places);
			return {
				view,
				picked: withPlace(places, picked, looked.added),
				drawing,
				refusal: null,
				looked
			};
		}

		if (drawn !== '') return takeDrawing(event, drawn, form.has(sharedField));

		const read = readMarksForm(places, entries);
		if (!read.ok) {
			const { picked, ...refusal } = read.error;
			return fail(400, { view, picked, drawing: null, refusal, looked: null });
		}
		await keepInDraft(event, { marks: read.value, drawing: null });
		redirect(303, '/where-it-hurts/questions');
	}
};

function drawingBack(body: Body, text: string): Drawing | null {
	const read = readDrawing(body, text);
	return read.ok ? read.value : null;
}

/** With a script the marks come as a drawing, and follow from it. */
async function takeDrawing(event: RequestEvent, text: string, shared: boolean) {
	const read = readDrawingForm(event.locals.content.body, text);
	if (!read.ok) {
		const { drawing, code, message } = read.error;
		const refusal = {
			code: code === 'refused' ? 'not-understood' : code,
			message,
			places: {}
		} as const;
		return fail(400, { view: viewOf(null), picked: {}, drawing, refusal, looked: null });
	}
	// what was answered before was about another drawing, perhaps of another person
	await keepInDraft(event, { ...read.value, ...(shared ? { answers: {}, told: {} } : {}) });
	redirect(303, '/where-it-hurts/questions');
}

const viewOf = (view: FormDataEntryValue | null): Pane['id'] =>
	view === 'back' || view === 'face' ? view : 'front';
