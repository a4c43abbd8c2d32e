import { clearDraft, draftLifetimeMilliseconds, readDraft, saveDraft } from '@palpate/services';
import type { Draft, DraftChange } from '@palpate/storage';
import type { RequestEvent } from '@sveltejs/kit';
import { draftCookie, dropCookie, setSecretCookie } from './cookies.ts';

type Visit = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

/** The draft behind the visitor's cookie. */
export const draftOf = ({ cookies, locals }: Visit): Promise<Draft | undefined> =>
	readDraft(locals.services, cookies.get(draftCookie));

/** Keeps what was marked, answered or typed, and sets the cookie where there was none. */
export async function keepInDraft(visit: Visit, change: DraftChange): Promise<Draft> {
	const { cookies, locals, url } = visit;
	const { draft, token } = await saveDraft(locals.services, cookies.get(draftCookie), change);
	setSecretCookie(cookies, url, draftCookie, token, draftLifetimeMilliseconds / 1000);
	return draft;
}

export async function forgetDraft({ cookies, locals, url }: Visit): Promise<void> {
	await clearDraft(locals.services, cookies.get(draftCookie));
	dropCookie(cookies, url, draftCookie);
}
