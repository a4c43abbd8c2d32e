import type { Transaction } from 'kysely';
import type { Database, MessageKind } from './schema.ts';

export interface NewMessage {
	readonly kind: MessageKind;
	readonly recipient: string;
	readonly subject: string;
	/** `{link}` stands where the link goes */
	readonly body: string;
	readonly link?: MessageLink;
	/** an iCalendar object to attach */
	readonly calendar?: string;
}

/** What the link of a message opens; its token is derived when the message is sent. */
export interface MessageLink {
	readonly kind: 'visit' | 'staff';
	/** the appointment's id, or the staff link's */
	readonly id: string;
}

export interface Message extends NewMessage {
	readonly id: string;
}

const mostAttempts = 8;
const claimMilliseconds = 120_000;
/** What waited longer, with mail switched off, is old news and stays unsent. */
const freshMilliseconds = 24 * 60 * 60 * 1000;

export async function addMessage(
	trx: Transaction<Database>,
	clinicId: string,
	message: NewMessage,
	now: number
): Promise<void> {
	await trx
		.insertInto('message')
		.values({
			clinic_id: clinicId,
			kind: message.kind,
			recipient: message.recipient,
			subject: message.subject,
			body: message.body,
			link_kind: message.link?.kind ?? null,
			link_id: message.link?.id ?? null,
			calendar: message.calendar ?? null,
			created_at: new Date(now)
		})
		.execute();
}

/** Claims unsent messages for delivery, oldest first; another worker passes over them meanwhile. */
export async function claimUnsent(
	trx: Transaction<Database>,
	clinicId: string,
	now: number,
	limit: number
): Promise<readonly Message[]> {
	const waiting = trx
		.selectFrom('message')
		.select('message_id')
		.where('clinic_id', '=', clinicId)
		.where('sent_at', 'is', null)
		.where('attempts', '<', mostAttempts)
		.where('created_at', '>', new Date(now - freshMilliseconds))
		.where((eb) =>
			eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', new Date(now))])
		)
		.orderBy('created_at')
		.limit(limit)
		.forUpdate()
		.skipLocked();
	const rows = await trx
		.updateTable('message')
		.set((eb) => ({
			attempts: eb('attempts', '+', 1),
			claimed_until: new Date(now + claimMilliseconds)
		}))
		.where('clinic_id', '=', clinicId)
		.where('message_id', 'in', waiting)
		.returning([
			'message_id',
			'kind',
			'recipient',
			'subject',
			'body',
			'link_kind',
			'link_id',
			'calendar'
		])
		.execute();
	return rows.map(({ message_id, calendar, link_kind, link_id, ...message }) => ({
		id: message_id,
		...message,
		...(link_kind && link_id ? { link: { kind: link_kind, id: link_id } } : {}),
		...(calendar ? { calendar } : {})
	}));
}

export async function markSent(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	at: number
): Promise<void> {
	await trx
		.updateTable('message')
		.set({ sent_at: new Date(at) })
		.where('clinic_id', '=', clinicId)
		.where('message_id', '=', id)
		.execute();
}
