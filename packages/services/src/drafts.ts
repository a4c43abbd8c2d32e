import { screen } from '@palpate/anatomy';
import {
	type AuditAction,
	addAuditEvent,
	addDraft,
	changeDraft,
	type Database,
	type Draft,
	type DraftChange,
	deleteDraft,
	findDraft
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { type Services, transact } from './services.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long what a visitor marked and typed is kept. */
export const draftLifetimeMilliseconds = 24 * 60 * 60 * 1000;

/** The visitor's draft, or nothing where there is no cookie, or it is too old. */
export function readDraft(
	services: Services,
	token: string | undefined
): Promise<Draft | undefined> {
	return token
		? transact(services, (trx) => find(trx, services, token, 'R'))
		: Promise.resolve(undefined);
}

/**
 * Keeps what was marked, answered or typed, in a new draft where there is none.
 *
 * @returns the draft and the token for its cookie
 */
export function saveDraft(
	services: Services,
	token: string | undefined,
	change: DraftChange
): Promise<{ draft: Draft; token: string }> {
	const { clinic, now } = services;
	const whole = withItsDrawing(change);
	return transact(services, async (trx) => {
		const known = token ? await find(trx, services, token) : undefined;
		const cookie = known && token ? token : newToken();
		const draft =
			known ??
			(await addDraft(trx, clinic.id, hashToken(cookie), now() + draftLifetimeMilliseconds));
		await changeDraft(trx, clinic.id, draft.id, whole);
		await note(trx, services, draft.id, known ? 'U' : 'C');
		return { draft: { ...draft, ...whole }, token: cookie };
	});
}

/** New marks without a drawing are not what was drawn before. */
const withItsDrawing = (change: DraftChange): DraftChange =>
	change.marks && change.drawing === undefined ? { ...change, drawing: null } : change;

/** Forgets it at once: the person's own wish, or another person at the same device. */
export function clearDraft(services: Services, token: string | undefined): Promise<void> {
	return transact(services, async (trx) => {
		const draft = token ? await find(trx, services, token) : undefined;
		if (!draft) return;
		await deleteDraft(trx, services.clinic.id, draft.id);
		await note(trx, services, draft.id, 'D');
	});
}

/** Whether an answer in this draft says to get help today, so that booking shows the numbers first. */
export function saysGetHelpNow(services: Services, draft: Draft | undefined): boolean {
	if (!draft || draft.marks.length === 0) return false;
	return screen(services.content.atlas, draft.marks, draft.answers).kind === 'stop';
}

async function find(
	trx: Transaction<Database>,
	services: Services,
	token: string,
	noted?: AuditAction
): Promise<Draft | undefined> {
	const draft = await findDraft(trx, services.clinic.id, hashToken(token), services.now());
	if (draft && noted) await note(trx, services, draft.id, noted);
	return draft;
}

const note = (trx: Transaction<Database>, services: Services, id: string, action: AuditAction) =>
	addAuditEvent(trx, services.clinic.id, services.agent, {
		action,
		deed: 'draft',
		entity: { kind: 'Draft', id }
	});
