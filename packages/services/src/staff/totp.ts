import type { Clinic } from '@palpate/content';
import type { Secrets, StaffAccount } from '@palpate/storage';
import { Secret, TOTP } from 'otpauth';
import { seal, unseal } from './secretBox.ts';

const period = 30; // seconds, with six digits and SHA-1: what every authenticator app can do

/** A new shared secret, base32, 160 bits. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

export const sealTotp = (secrets: Secrets, clinicId: string, accountId: string, secret: string) =>
	seal(secrets, placeOf(clinicId, accountId), secret);

/** The account's secret in base32; undefined where there is none. */
export function totpSecretOf(
	secrets: Secrets,
	clinicId: string,
	account: Pick<StaffAccount, 'id' | 'totpSecret'>
): string | undefined {
	if (!account.totpSecret) return undefined;
	return unseal(secrets, placeOf(clinicId, account.id), account.totpSecret);
}

const placeOf = (clinicId: string, accountId: string) => `totp ${clinicId} ${accountId}`;

/** What an authenticator app reads from the square code. */
export function totpAddress(clinic: Clinic, email: string, secret: string): string {
	return new TOTP({ issuer: clinic.name, label: email, secret, period }).toString();
}

/**
 * Which time step a code belongs to: this one, the one before or the one after, since clocks differ.
 *
 * @param now epoch milliseconds
 * @returns 30-second steps since 1970; undefined when the code is wrong
 */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
	const token = code.replace(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return undefined;
	const delta = TOTP.validate({
		secret: Secret.fromBase32(secret),
		token,
		period,
		timestamp: now,
		window: 1
	});
	return delta === null ? undefined : Math.floor(now / 1000 / period) + delta;
}
