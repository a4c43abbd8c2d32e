import { cancelAppointment, demonstrationPrefix, readVisit } from '@palpate/services';
import { error, fail, redirect } from '@sveltejs/kit';
import { requireStaff } from '../../../../support/guard.server.ts';
import { cancelRefusals } from '../../../../support/refusals.server.ts';
import { visitWords } from '../../../../support/visitWords.ts';
import type { Actions, PageServerLoad } from './$types';

/** Asks once more; only the button on this page cancels. */
export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event, 'cancel-visit');
	const { clinic, services, demonstration } = event.locals;
	const visit = await readVisit(services, staff, event.params.id);
	if (!visit.ok) error(visit.error.code === 'not-found' ? 404 : 403, 'Not found');
	return {
		visit: visitWords(clinic, visit.value),
		prefix: demonstration ? demonstrationPrefix : null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const staff = requireStaff(event, 'cancel-visit');
		const { services } = event.locals;
		const { id } = event.params;
		const visit = await readVisit(services, staff, id);
		if (!visit.ok) error(visit.error.code === 'not-found' ? 404 : 403, 'Not found');
		const cancelled = await cancelAppointment(services, { appointmentId: id });
		if (!cancelled.ok) return fail(409, { refusal: cancelRefusals[cancelled.error.code] });
		redirect(303, `/staff/visit/${id}?done=cancelled`);
	}
};
