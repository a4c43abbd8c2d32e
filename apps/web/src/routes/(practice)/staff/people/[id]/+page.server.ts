import {
	changeRole,
	deactivate,
	dropTotpOf,
	reactivate,
	readPeople,
	renewLink,
	tieToPractitioner
} from '@palpate/services';
import { error, fail, redirect } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { practitionerName } from '../../../support/dayView.ts';
import { requireStaff } from '../../../support/guard.server.ts';
import { deactivateRefusals, roleRefusals, tieRefusals } from '../../../support/refusals.server.ts';
import { roleName, roleOf } from '../../../support/roles.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event, 'manage-people');
	const { clinic, services } = event.locals;
	const people = await readPeople(services, staff);
	if (!people.ok) error(403, 'Not for your role');
	const person = people.value.find(({ id }) => id === event.params.id);
	if (!person) error(404, 'Not found');
	return {
		person: {
			...person,
			roleName: roleName(person.role),
			treatsAs: person.practitionerId ? practitionerName(clinic, person.practitionerId) : null
		},
		isYou: person.id === staff.accountId,
		practitioners: clinic.practitioners.map(({ id, name }) => ({ id, name })),
		done: event.url.searchParams.get('done')
	};
};

/** Everything here is done by one press and told on the same page. */
const shown = (id: string, done: string): never =>
	redirect(303, `/staff/people/${id}?done=${done}`);

const otherwise = { 'not-allowed': 403, 'not-found': 404 } as const;

export const actions: Actions = {
	role: async (event) => {
		const by = requireStaff(event, 'manage-people');
		const role = roleOf(textFields(await event.request.formData()).role);
		if (!role) return fail(400, { fields: { role: 'Please choose a role.' } });
		const { id } = event.params;
		const changed = await changeRole(event.locals.services, by, { accountId: id, role });
		if (changed.ok) shown(id, 'role');
		else return fail(409, { fields: { role: roleRefusals[changed.error.code] } });
	},
	tie: async (event) => {
		const by = requireStaff(event, 'manage-people');
		const { practitioner } = textFields(await event.request.formData());
		const { id } = event.params;
		const asked = { accountId: id, practitionerId: practitioner || null };
		const tied = await tieToPractitioner(event.locals.services, by, asked);
		if (tied.ok) shown(id, 'tie');
		else return fail(409, { fields: { practitioner: tieRefusals[tied.error.code] } });
	},
	link: async (event) => {
		const by = requireStaff(event, 'manage-people');
		const made = await renewLink(event.locals.services, by, event.params.id);
		if (made.ok) return { link: made.value };
		if (made.error.code === 'inactive')
			return fail(409, { fields: { link: 'This account is deactivated. Open it again first.' } });
		error(otherwise[made.error.code], 'Not found');
	},
	factor: async (event) => {
		const by = requireStaff(event, 'manage-people');
		const { id } = event.params;
		const dropped = await dropTotpOf(event.locals.services, by, id);
		if (!dropped.ok) error(otherwise[dropped.error.code], 'Not found');
		shown(id, 'factor');
	},
	deactivate: async (event) => {
		const by = requireStaff(event, 'manage-people');
		const { id } = event.params;
		const closed = await deactivate(event.locals.services, by, id);
		if (closed.ok) shown(id, 'deactivated');
		else return fail(409, { fields: { deactivate: deactivateRefusals[closed.error.code] } });
	},
	reactivate: async (event) => {
		const by = requireStaff(event, 'manage-people');
		const { id } = event.params;
		const opened = await reactivate(event.locals.services, by, id);
		if (!opened.ok) error(otherwise[opened.error.code], 'Not found');
		shown(id, 'reactivated');
	}
};
