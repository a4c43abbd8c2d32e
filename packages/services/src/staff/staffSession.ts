import {
	addStaffSession,
	type Database,
	type SessionOfStaff,
	touchStaffSession
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { type Services, transact } from '../services.ts';
import { hashToken, newToken } from '../tokens.ts';

/** Who is signed in, as their account stands now. */
export interface StaffSession extends SessionOfStaff {}

export const idleMilliseconds = 30 * 60 * 1000;
export const longestSessionMilliseconds = 12 * 60 * 60 * 1000;

/**
 * The session behind a cookie, while it holds: used within the last half hour, begun within the
 * last twelve, not signed out, and of an account that is still active. Asking counts as use.
 */
export async function staffSession(
	services: Services,
	token: string
): Promise<StaffSession | null> {
	const now = services.now();
	const found = await transact(services, (trx) =>
		touchStaffSession(trx, services.clinic.id, hashToken(token), {
			now,
			idleSince: now - idleMilliseconds
		})
	);
	return found ?? null;
}

/** A session that has just begun; the token goes into the cookie and is not stored. */
export interface SignedIn {
	readonly token: string;
	readonly accountId: string;
	readonly secondFactorDue: boolean;
}

export async function openSession(
	trx: Transaction<Database>,
	services: Services,
	accountId: string,
	secondFactorDue: boolean
): Promise<SignedIn> {
	const token = newToken();
	const now = services.now();
	await addStaffSession(trx, services.clinic.id, {
		tokenHash: hashToken(token),
		accountId,
		now,
		expiresAt: now + longestSessionMilliseconds,
		secondFactorDue
	});
	return { token, accountId, secondFactorDue };
}
