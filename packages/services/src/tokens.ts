import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Secrets } from '@palpate/storage';

/** A secret for a cookie or a link: 256 random bits, safe in an address. */
export const newToken = () => randomBytes(32).toString('base64url');

/** What is stored of a token, so that the database alone opens nothing. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * The token of a link, signed with the key in the data folder: it can be made again when a message
 * is sent or a confirmation is shown, and need not be stored.
 *
 * @param id the appointment's id, or the staff link's
 */
export function linkToken(
	secrets: Secrets,
	kind: 'visit' | 'staff',
	clinicId: string,
	id: string
): string {
	return createHmac('sha256', Buffer.from(secrets.signing, 'base64'))
		.update(`${kind} ${clinicId} ${id}`)
		.digest('base64url');
}

/** The address of a link, for messages and for the API. */
export function linkAddress(origin: string, kind: 'visit' | 'staff', token: string): string {
	return kind === 'visit' ? `${origin}/visit/${token}` : `${origin}/staff/link/${token}`;
}
