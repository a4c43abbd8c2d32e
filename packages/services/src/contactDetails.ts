import { err, ok, type Result } from '@palpate/base';
import type { NewClient } from '@palpate/storage';
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What somebody typed or sent about who they are and how to reach them; an empty text is nothing. */
export interface ContactInput {
	readonly name?: string;
	readonly email?: string;
	readonly phone?: string;
}

export type ContactField = 'name' | 'email' | 'phone';

/** A sentence for each field that does not make sense; fields that do are absent. */
export type ContactErrors = Readonly<Partial<Record<ContactField, string>>>;

export interface ContactRefusal {
	readonly code: 'contact-details';
	readonly fields: ContactErrors;
}

/** The most characters of a name; an e-mail address has at most 254. */
export const longestName = 200;
const longestEmail = 254;
const longestPhone = 40;

/**
 * Reads who somebody is and how to reach them. Blanks at the ends are dropped, names and addresses
 * keep their macrons (in Unicode form NFC), telephone numbers become E.164; one without a country
 * code is taken to be of New Zealand.
 *
 * Whatever is given must make sense, also where it is not required. There is always at least one
 * way to reach the person.
 *
 * @param required the fields that may not be left out
 */
export function parseContact(
	input: ContactInput,
	{ required }: { readonly required: readonly ContactField[] }
): Result<NewClient, ContactRefusal> {
	const typed = {
		name: tidy(input.name),
		email: tidy(input.email),
		phone: tidy(input.phone)
	};
	const phone = typed.phone === '' ? undefined : parsePhone(typed.phone);
	const fields: Partial<Record<ContactField, string>> = {};
	for (const field of required) if (typed[field] === '') fields[field] = missing[field];
	if (typed.email === '' && typed.phone === '' && !fields.email && !fields.phone)
		fields.phone = 'Please give a telephone number or an e-mail address, so that we can reach you.';
	if (typed.name !== '') set(fields, 'name', nameProblem(typed.name));
	if (typed.email !== '') set(fields, 'email', emailProblem(typed.email));
	if (phone && !phone.ok) fields.phone = phone.error.sentence;
	if (Object.keys(fields).length > 0) return err({ code: 'contact-details', fields });
	return ok({
		name: typed.name,
		email: typed.email || null,
		phone: phone?.ok ? phone.value : null
	});
}

const missing: Readonly<Record<ContactField, string>> = {
	name: 'Please give the name of the person who is coming.',
	email: 'Please give an e-mail address.',
	phone: 'Please give a telephone number, so that we can reach you.'
};

const tidy = (text: string | undefined) => (text ?? '').normalize('NFC').trim();

function set(
	fields: Partial<Record<ContactField, string>>,
	field: ContactField,
	sentence: string | undefined
): void {
	if (sentence) fields[field] = sentence;
}

/** Control characters and broken halves of characters, which no database keeps. */
const isPlainLine = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text);

/** Names come in every shape: one word, hyphens, apostrophes. Only what cannot be one is refused. */
function nameProblem(name: string): string | undefined {
	if (!isPlainLine(name)) return 'Please write the name on one line, with letters only.';
	if (!/\p{L}/u.test(name)) return 'A name has at least one letter. Please write it out.';
	if (name.length > longestName)
		return `This name is too long. Use at most ${longestName} characters.`;
	return undefined;
}

const emailShape = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/u;

/** A plain check: something, an @ and a domain with a dot. Only a letter that arrives proves more. */
function emailProblem(email: string): string | undefined {
	if (email.length > longestEmail)
		return `This e-mail address is too long. Use at most ${longestEmail} characters.`;
	if (!email.includes('@')) return 'This e-mail address has no @. It looks like name@example.nz.';
	if (!isPlainLine(email) || !emailShape.test(email))
		return 'This e-mail address is not complete or has a slip in it. It looks like name@example.nz.';
	return undefined;
}

interface PhoneProblem {
	readonly code: 'phone';
	readonly sentence: string;
}

/**
 * Reads a telephone number.
 *
 * @returns E.164, such as `+64215550123`
 */
function parsePhone(text: string): Result<string, PhoneProblem> {
	const refuse = (sentence: string) => err({ code: 'phone' as const, sentence });
	if (text.length > longestPhone || (text.match(/\d/g) ?? []).length > 17) return refuse(tooLong);
	if (/[^\d\s()+./\-‐‑–]/u.test(text))
		return refuse(
			'A telephone number has digits only, such as 021 555 0123. Please leave words and extensions out.'
		);
	const number = parsePhoneNumberFromString(text, 'NZ');
	if (!number) return refuse(unreadable(text));
	if (number.isValid()) return ok(number.number);
	return refuse(number.countryCallingCode === '64' ? newZealandProblem(text, number) : notCallable);
}

const tooShort =
	'This number is too short. A New Zealand mobile has 9 to 11 digits, such as 021 555 0123.';
const tooLong =
	'This number is too long. A New Zealand mobile has 9 to 11 digits, such as 021 555 0123.';
const notCallable =
	'This number cannot be called from here. Please check its digits, and the code of its country.';
const unknownCountry =
	'The country code of this number is not known. A New Zealand number begins with 0 or with +64.';
const noAreaCode =
	'The area code is missing. Please put it in front of the number, such as 04 for Wellington.';

function unreadable(text: string): string {
	const digits = text.replace(/\D/g, '');
	if (digits.length < 6) return tooShort;
	return text.startsWith('+') ? unknownCountry : notCallable;
}

/** Digits counted without the leading 0: 8 to 10 for a mobile, 8 for a landline with its area code. */
function newZealandProblem(text: string, { nationalNumber }: PhoneNumber): string {
	const digits = nationalNumber.length;
	if (digits === 7 && !/^\s*(\(?0|\+)/.test(text)) return noAreaCode;
	if (nationalNumber.startsWith('2')) {
		if (digits < 8) return tooShort;
		if (digits > 10) return tooLong;
	}
	if (digits < 8) return tooShort;
	if (digits > 8 && /^[34679]/.test(nationalNumber)) return tooLongLandline;
	return 'No telephone in New Zealand has this number. Please check its digits.';
}

const tooLongLandline =
	'This number is too long. A New Zealand landline has 9 digits with its area code, such as 04.';
