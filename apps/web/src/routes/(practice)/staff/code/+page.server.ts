import { confirmCode, type StaffSession } from '@palpate/services';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { staffCookie } from '#lib/server/cookies.ts';
import { ownPath, signInAddress } from '../../support/ownPath.ts';
import { codeRefusals, sentenceFor } from '../../support/refusals.server.ts';
import { enter } from '../../support/signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whose code is due; everybody else is sent where they belong. */
function due({ locals: { staff }, url }: Pick<RequestEvent, 'locals' | 'url'>): StaffSession {
	const next = ownPath(url.searchParams.get('next'));
	if (!staff) redirect(303, signInAddress(next));
	if (!staff.secondFactorDue) redirect(303, next);
	return staff;
}

export const load: PageServerLoad = (event) => {
	due(event);
};

export const actions: Actions = {
	default: async (event) => {
		const staff = due(event);
		const { code = '' } = textFields(await event.request.formData());
		if (!code.trim())
			return fail(400, { fields: { code: 'Please give the six digits of your app.' } });
		const token = event.cookies.get(staffCookie) ?? '';
		const confirmed = await confirmCode(event.locals.services, staff, { token, code });
		if (confirmed.ok) enter(event, confirmed.value);
		const status = confirmed.error.code === 'too-many-tries' ? 429 : 400;
		return fail(status, { fields: { code: sentenceFor(codeRefusals, confirmed.error) } });
	}
};
