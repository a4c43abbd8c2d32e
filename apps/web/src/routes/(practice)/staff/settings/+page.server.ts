import { formatDateTime } from '@palpate/scheduling';
import { currentSettings, decideSettings } from '@palpate/services';
import { redirect } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { requireStaff } from '../../support/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireStaff(event, 'change-settings');
	const { clinic, services } = event.locals;
	const { contentConfirmedAt, mailEnabled } = await currentSettings(services);
	return {
		confirmed:
			contentConfirmedAt === null ? null : formatDateTime(clinic.timeZone, contentConfirmedAt),
		mailEnabled,
		fictional: clinic.fictional,
		saved: event.url.searchParams.has('saved')
	};
};

/** Each button says the state it leads to, so that a second press changes nothing. */
export const actions: Actions = {
	content: async (event) => {
		requireStaff(event, 'change-settings');
		const { services, house } = event.locals;
		const { confirmed } = textFields(await event.request.formData());
		const settings = await currentSettings(services);
		const contentConfirmedAt =
			confirmed === 'yes' ? (settings.contentConfirmedAt ?? house.now()) : null;
		await decideSettings(services, { ...settings, contentConfirmedAt });
		redirect(303, '/staff/settings?saved');
	},
	mail: async (event) => {
		requireStaff(event, 'change-settings');
		const { services } = event.locals;
		const { enabled } = textFields(await event.request.formData());
		const settings = await currentSettings(services);
		await decideSettings(services, { ...settings, mailEnabled: enabled === 'yes' });
		redirect(303, '/staff/settings?saved');
	}
};
