import { claimUnsent, type Message, markSent, readSettings } from '@palpate/storage';
import { type Services, transact } from './services.ts';
import { linkAddress, linkToken } from './tokens.ts';

/** Hands one message to a mail server; rejects when it was not taken. */
export type Post = (letter: Letter) => Promise<void>;

export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
	readonly calendar?: string;
}

/**
 * Sends what waits, if the owner allows mail. A message that was not taken waits for a later round,
 * at most eight times. No transaction is open while the mail server is spoken to.
 *
 * @returns how many were sent
 */
export async function deliverMessages(services: Services, post: Post): Promise<number> {
	const { clinic, now } = services;
	const waiting = await transact(services, async (trx) =>
		(await readSettings(trx, clinic.id)).mailEnabled ? claimUnsent(trx, clinic.id, now(), 20) : []
	);
	let sent = 0;
	for (const message of waiting) {
		const taken = await post(letter(services, message)).then(
			() => true,
			() => false
		);
		if (!taken) continue;
		await transact(services, (trx) => markSent(trx, clinic.id, message.id, now()));
		sent += 1;
	}
	return sent;
}

function letter(services: Services, message: Message): Letter {
	const { link } = message;
	const address = link
		? linkAddress(
				services.origin,
				link.kind,
				linkToken(services.secrets, link.kind, services.clinic.id, link.id)
			)
		: '';
	return {
		to: message.recipient,
		subject: message.subject,
		text: message.body.replaceAll('{link}', address),
		...(message.calendar ? { calendar: message.calendar } : {})
	};
}
