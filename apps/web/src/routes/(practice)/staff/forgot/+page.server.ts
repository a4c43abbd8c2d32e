import { currentSettings, requestReset } from '@palpate/services';
import { fail } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { waitWords } from '../../support/refusals.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	mail: (await currentSettings(locals.services)).mailEnabled
});

export const actions: Actions = {
	default: async ({ locals: { services, address }, request }) => {
		const { email = '' } = textFields(await request.formData());
		if (!email.includes('@'))
			return fail(400, { email, fields: { email: 'Please give your whole e-mail address.' } });
		const asked = await requestReset(services, { email: email.slice(0, 254), address });
		if (asked.ok) return { asked: true };
		const sentence = `That has been asked too often. ${waitWords(asked.error.seconds)}`;
		return fail(429, { email, fields: { email: sentence } });
	}
};
