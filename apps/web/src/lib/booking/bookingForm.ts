import { err, ok, type Result } from '@palpate/base';
import { parseContact } from '@palpate/services';
import type { NewClient } from '@palpate/storage';

/** What the details form says, once every field makes sense. */
export interface BookingDetails {
	readonly client: NewClient;
	readonly bookedByName?: string;
	/** the marks and answers may travel with the booking */
	readonly shareReport: boolean;
}

export type FieldErrors = Readonly<Record<string, string>>;

/** Names of the fields that are kept as typed. */
export const keptFields = ['forWhom', 'name', 'bookedByName', 'email', 'phone', 'share'] as const;

/** @param typed field name -> what was typed */
export function parseBookingForm(
	typed: Readonly<Record<string, string>>
): Result<BookingDetails, { code: 'fields'; fields: FieldErrors }> {
	const fields: Record<string, string> = {};
	const forOther = typed.forWhom === 'other';
	if (!forOther && typed.forWhom !== 'self')
		fields.forWhom = 'Please say whether the visit is for you or for somebody else.';
	const bookedByName = (typed.bookedByName ?? '').trim();
	if (forOther && !bookedByName) fields.bookedByName = 'Please give your own name as well.';
	if (bookedByName.length > 200)
		fields.bookedByName = 'This name is too long. Use at most 200 letters.';
	const contact = parseContact(
		{ name: typed.name ?? '', email: typed.email ?? '', phone: typed.phone ?? '' },
		{ required: ['name', 'phone'] }
	);
	if (!contact.ok) Object.assign(fields, contact.error.fields);
	if (typed.consent !== 'yes')
		fields.consent = 'Please tick this, so that we may keep your details for the visit.';
	if (Object.keys(fields).length > 0 || !contact.ok) return err({ code: 'fields', fields });
	return ok({
		client: contact.value,
		...(forOther ? { bookedByName } : {}),
		shareReport: typed.share === 'yes'
	});
}

/** The typed text of the fields that survive an error, each cut to a sane length. */
export function keptText(typed: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(keptFields.map((name) => [name, (typed[name] ?? '').slice(0, 500)]));
}

/** Text fields of a form by name; files are nothing to us. */
export function textFields(form: FormData): Record<string, string> {
	const entries: [string, string][] = [];
	// PostgreSQL cannot keep a NUL in text, and nobody types one
	for (const [name, value] of form)
		if (typeof value === 'string') entries.push([name, value.replaceAll('\0', '')]);
	return Object.fromEntries(entries);
}
