import type { RequestEvent } from '@sveltejs/kit';
import { draftOf, keepInDraft } from '#lib/server/draft.ts';

type Visit = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

/** The forms whose words survive the end of a sign-in, and which of their fields: none is clinical. */
const forms = {
	book: [
		...['service', 'visit', 'practitioner', 'date', 'start'],
		...['name', 'phone', 'email', 'bookedByName']
	],
	invite: ['name', 'email', 'role', 'practitioner']
} as const;

export type KeptForm = keyof typeof forms;

const prefixOf = (form: KeptForm) => `staff-${form}.`;
const longest = 500;

/** Keeps what was typed on the server, behind the visitor's cookie, for at most 24 hours. */
export async function keepTyped(
	visit: Visit,
	form: KeptForm,
	typed: Readonly<Record<string, string>>
): Promise<void> {
	const known = (await draftOf(visit))?.details ?? {};
	const kept = forms[form].flatMap((field) =>
		typed[field] ? [[`${prefixOf(form)}${field}`, typed[field].slice(0, longest)]] : []
	);
	await keepInDraft(visit, { details: { ...known, ...Object.fromEntries(kept) } });
}

/** What was kept for this form; undefined when there is nothing. */
export async function keptTyped(
	visit: Visit,
	form: KeptForm
): Promise<Readonly<Record<string, string>> | undefined> {
	const details = (await draftOf(visit))?.details ?? {};
	const prefix = prefixOf(form);
	const kept = Object.entries(details).flatMap(([name, text]) =>
		name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : []
	);
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** It has been sent: nothing of it stays. */
export async function forgetTyped(visit: Visit, form: KeptForm): Promise<void> {
	const details = (await draftOf(visit))?.details ?? {};
	const others = Object.entries(details).filter(([name]) => !name.startsWith(prefixOf(form)));
	if (others.length < Object.keys(details).length)
		await keepInDraft(visit, { details: Object.fromEntries(others) });
}
