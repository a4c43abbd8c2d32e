import { signIn } from '@palpate/services';
import { fail, redirect } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { ownPath } from '../../support/ownPath.ts';
import { sentenceFor, signInRefusals } from '../../support/refusals.server.ts';
import { enter } from '../../support/signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { staff }, url }) => {
	const next = ownPath(url.searchParams.get('next'));
	if (staff) redirect(303, staff.secondFactorDue ? '/staff/code' : next);
	return { ended: next !== '/staff' };
};

export const actions: Actions = {
	default: async (event) => {
		const { services, address } = event.locals;
		const { email = '', password = '' } = textFields(await event.request.formData());
		const fields = {
			...(email.trim() ? {} : { email: 'Please give your e-mail address.' }),
			...(password ? {} : { password: 'Please give your password.' })
		};
		if (Object.keys(fields).length > 0) return fail(400, { email, fields });
		const signedIn = await signIn(services, { email: email.slice(0, 254), password, address });
		if (signedIn.ok) enter(event, signedIn.value);
		const sentence = sentenceFor(signInRefusals, signedIn.error);
		const status = signedIn.error.code === 'too-many-tries' ? 429 : 400;
		return fail(status, { email, fields: { password: sentence } });
	}
};
