import { invite, readPeople } from '@palpate/services';
import { error, fail } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { practitionerName } from '../../support/dayView.ts';
import { requireStaff, requireStaffToSend } from '../../support/guard.server.ts';
import { forgetTyped, keptTyped } from '../../support/keptTyped.server.ts';
import { invitationOf } from '../../support/personForm.ts';
import { inviteRefusals } from '../../support/refusals.server.ts';
import { roleName } from '../../support/roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event, 'manage-people');
	const { clinic, services } = event.locals;
	const people = await readPeople(services, staff);
	if (!people.ok) error(403, 'Not for your role');
	return {
		people: people.value.map((person) => ({
			...person,
			roleName: roleName(person.role),
			treatsAs: person.practitionerId ? practitionerName(clinic, person.practitionerId) : null,
			isYou: person.id === staff.accountId
		})),
		practitioners: clinic.practitioners.map(({ id, name }) => ({ id, name })),
		kept: await keptTyped(event, 'invite')
	};
};

const fieldOf = {
	'email-taken': 'email',
	'practitioner-needed': 'practitioner',
	'unknown-practitioner': 'practitioner',
	'not-allowed': 'role'
} as const;

export const actions: Actions = {
	invite: async (event) => {
		const typed = textFields(await event.request.formData());
		const staff = await requireStaffToSend(event, 'manage-people', { form: 'invite', typed });
		const invitation = invitationOf(typed);
		if (!invitation.ok) return fail(400, { typed, fields: invitation.error.fields });
		const invited = await invite(event.locals.services, staff, invitation.value);
		if (!invited.ok) {
			const { code } = invited.error;
			const fields: Record<string, string> = { [fieldOf[code]]: inviteRefusals[code] };
			return fail(409, { typed, fields });
		}
		await forgetTyped(event, 'invite');
		return { link: invited.value, name: invitation.value.name };
	}
};
