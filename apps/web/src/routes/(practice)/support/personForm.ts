import { err, ok, type Result } from '@palpate/base';
import { type Invitation, parseContact } from '@palpate/services';
import { roleOf } from './roles.ts';

export type PersonErrors = Readonly<Partial<Record<'name' | 'email' | 'role', string>>>;

/** Reads the form with which the owner invites somebody. */
export function invitationOf(
	typed: Readonly<Record<string, string>>
): Result<Invitation, { readonly code: 'fields'; readonly fields: PersonErrors }> {
	const { name = '', email = '' } = typed;
	const contact = parseContact({ name, email }, { required: ['name', 'email'] });
	const role = roleOf(typed.role);
	const fields: PersonErrors = {
		...(contact.ok ? {} : contact.error.fields),
		...(name.trim() ? {} : { name: 'Please give the person’s name.' }),
		...(role ? {} : { role: 'Please choose what the person does here.' })
	};
	if (!contact.ok || !role || Object.keys(fields).length > 0)
		return err({ code: 'fields', fields });
	const practitionerId = typed.practitioner || null;
	return ok({ name: contact.value.name, email: contact.value.email ?? '', role, practitionerId });
}
