import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts';

// RFC 6238, appendix B: the secret is "12345678901234567890", codes cut to six digits
const secret = Secret.fromLatin1('12345678901234567890').base32;

test.each([
	[59, '287082'],
	[1_111_111_109, '081804'],
	[1_234_567_890, '005924'],
	[20_000_000_000, '353130']
])('at second %i the code is %s, as the RFC says', (second, code) => {
	expect(stepOfCode(secret, code, second * 1000)).toBe(Math.floor(second / 30));
});

test('a code is good one step early and one step late, and no further', () => {
	const now = 1_900_000_000_000;
	const step = Math.floor(now / 30_000);
	const codeAt = (timestamp: number) =>
		TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
	expect(stepOfCode(secret, codeAt(now), now)).toBe(step);
	expect(stepOfCode(secret, codeAt(now - 30_000), now)).toBe(step - 1);
	expect(stepOfCode(secret, codeAt(now + 30_000), now)).toBe(step + 1);
	expect(stepOfCode(secret, codeAt(now - 60_000), now)).toBeUndefined();
	expect(stepOfCode(secret, codeAt(now + 60_000), now)).toBeUndefined();
});

test('blanks in a code do not matter; anything but six digits is no code', () => {
	expect(stepOfCode(secret, '287 082', 59_000)).toBe(1);
	for (const text of ['', '28708', '2870822', 'abcdef', '２８７０８２'])
		expect(stepOfCode(secret, text, 59_000)).toBeUndefined();
});

test('a new secret has 160 bits, and the app is told whose it is', () => {
	const fresh = newTotpSecret();
	expect(Secret.fromBase32(fresh).bytes).toHaveLength(20);
	const clinic = { name: 'Ngaio Health' } as Parameters<typeof totpAddress>[0];
	const address = new URL(totpAddress(clinic, 'mere@example.test', fresh));
	expect(address.protocol).toBe('otpauth:');
	expect(address.searchParams.get('secret')).toBe(fresh);
	expect(address.searchParams.get('issuer')).toBe('Ngaio Health');
});
