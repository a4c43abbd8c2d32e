import { type OpenStaffLink, parseContact, readStaffLink, useStaffLink } from '@palpate/services';
import { error, fail } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { linkRefusals } from '../../../support/refusals.server.ts';
import { enter } from '../../../support/signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at a link does not use it up. */
export const load: PageServerLoad = async ({ locals, params }) => ({
	link: await openOr410(locals, params.token)
});

export const actions: Actions = {
	default: async (event) => {
		const { services } = event.locals;
		const { token } = event.params;
		const link = await openOr410(event.locals, token);
		const { password = '', again = '', ...typed } = textFields(await event.request.formData());
		const person = link.person ? undefined : { name: typed.name ?? '', email: typed.email ?? '' };
		const fields = {
			...(person ? personProblems(person) : {}),
			...(password === again
				? {}
				: { again: 'The two passwords differ. Please type it once more.' })
		};
		if (Object.keys(fields).length > 0) return fail(400, { ...person, fields });
		const used = await useStaffLink(services, {
			token,
			password,
			...(person
				? { owner: { name: person.name.normalize('NFC').trim(), email: person.email } }
				: {})
		});
		if (used.ok) enter(event, used.value);
		if (used.error.code === 'link-spent') error(410, 'Used or too old');
		const field = used.error.code === 'email-taken' ? 'email' : 'password';
		return fail(400, { ...person, fields: { [field]: linkRefusals[used.error.code] } });
	}
};

async function openOr410({ services }: App.Locals, token: string): Promise<OpenStaffLink> {
	const link = await readStaffLink(services, token);
	if (!link) error(410, 'Used or too old');
	return link;
}

function personProblems(person: { readonly name: string; readonly email: string }) {
	const checked = parseContact(person, { required: ['name', 'email'] });
	if (checked.ok) return {};
	const { fields } = checked.error;
	return person.name.trim() ? fields : { ...fields, name: 'Please give your name.' };
}
