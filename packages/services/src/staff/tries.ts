import { createHmac } from 'node:crypto';
import { err, ok, type Result } from '@palpate/base';
import {
	addSignInFailure,
	countSignInFailures,
	type Database,
	deleteOldSignInFailures,
	deleteSignInFailures,
	type Failures,
	forgetSignInFailures,
	serialiseKey
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import type { Services } from '../services.ts';

export interface TooManyTries {
	readonly code: 'too-many-tries';
	/** whole seconds to wait, at least 1 */
	readonly seconds: number;
}

/** What tries are counted by. */
export interface TrySubject {
	readonly kind: 'account' | 'address' | 'code' | 'reset';
	/** the e-mail address typed, the network address, the account's id */
	readonly id: string;
}

/** How many may fail before each further one has to wait; a whole clinic shares one address. */
const free: Readonly<Record<TrySubject['kind'], number>> = {
	account: 5,
	address: 20,
	code: 5,
	reset: 3
};

const memoryMilliseconds = 24 * 60 * 60 * 1000;
const firstWaitMilliseconds = 15_000;
const longestWaitMilliseconds = 15 * 60 * 1000;

/**
 * How long the next try has to wait: nothing at first, then 15 seconds, and twice as long after each
 * failure, up to 15 minutes. It never locks for good, so nobody can shut somebody else out for long.
 *
 * @returns milliseconds, 0 when it may be tried now
 */
export function waitAfter(failures: Failures, freeTries: number, now: number): number {
	const beyond = failures.count - freeTries;
	if (beyond < 0 || failures.latest === null) return 0;
	const wait = Math.min(firstWaitMilliseconds * 2 ** Math.min(beyond, 30), longestWaitMilliseconds);
	return Math.max(0, failures.latest + wait - now);
}

/** A try that has begun and counts as failed until it is taken back. */
export interface Try {
	readonly rows: readonly number[];
}

/**
 * Counts a try before it is checked, so that many at once cannot all slip through before the first
 * has failed. One that is told to wait does not count.
 */
export async function beginTry(
	trx: Transaction<Database>,
	services: Services,
	subjects: readonly TrySubject[]
): Promise<Result<Try, TooManyTries>> {
	const { clinic } = services;
	const now = services.now();
	await deleteOldSignInFailures(trx, clinic.id, now - memoryMilliseconds);
	for (const subject of subjects) {
		const hash = hashSubject(services, subject);
		await serialiseKey(trx, clinic.id, hash);
		const failures = await countSignInFailures(trx, clinic.id, hash, now - memoryMilliseconds);
		const wait = waitAfter(failures, free[subject.kind], now);
		if (wait > 0) return err({ code: 'too-many-tries', seconds: Math.ceil(wait / 1000) });
	}
	const rows: number[] = [];
	for (const subject of subjects)
		rows.push(await addSignInFailure(trx, clinic.id, hashSubject(services, subject), now));
	return ok({ rows });
}

/**
 * It was right. The account starts afresh; the network address only gets this try back, or an
 * account of one's own would be the way to go on guessing at others.
 */
export async function takeBackTry(
	trx: Transaction<Database>,
	services: Services,
	attempt: Try,
	subjects: readonly TrySubject[]
): Promise<void> {
	await deleteSignInFailures(trx, services.clinic.id, attempt.rows);
	for (const subject of subjects)
		if (subject.kind !== 'address') await forgetTries(trx, services, subject);
}

export const forgetTries = (
	trx: Transaction<Database>,
	services: Services,
	subject: TrySubject
): Promise<void> => forgetSignInFailures(trx, services.clinic.id, hashSubject(services, subject));

/** Keyed, so that the table does not tell which addresses were tried. */
function hashSubject({ secrets, clinic }: Services, { kind, id }: TrySubject): string {
	return createHmac('sha256', Buffer.from(secrets.signing, 'base64'))
		.update(`try ${clinic.id} ${kind} ${id}`)
		.digest('hex');
}
