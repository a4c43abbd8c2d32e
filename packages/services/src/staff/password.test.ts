import { expect, test } from 'vitest';
import { checkPassword, hashPassword, isPassword } from './password.ts';

const known = { email: 'mere.tamati@example.test', clinicName: 'Ngaio Health' };
const codeOf = (password: string) => {
	const checked = checkPassword(password, known);
	return checked.ok ? 'ok' : checked.error.code;
};

test.each([
	['four harakeke by the gate', 'ok'],
	['elevenchars', 'too-short'],
	['twelve chars', 'ok'],
	['🌿🌿🌿🌿🌿🌿', 'too-short'],
	['Ākonga ora ki Ngaio', 'ok'],
	[`a sentence ${'that goes on '.repeat(20)}`, 'too-long'],
	['mere.tamati@example.test', 'is-email'],
	['Mere.Tamati.2026', 'is-email'],
	['Ngaio-Health-2026!', 'is-clinic'],
	['Password1234', 'too-common'],
	['qwertyuiop12', 'too-common'],
	['abababababab', 'too-common'],
	['123456789012', 'too-common'],
	['password for the gate of the garden', 'ok']
])('%j is %s', (password, code) => {
	expect(codeOf(password)).toBe(code);
});

test('an address or a clinic without letters rules nothing out', () => {
	const digits = { email: '1234@567.test', clinicName: '24/7' };
	expect(checkPassword('8461 3795 2048', digits).ok).toBe(true);
});

test('a password is known again however its letters were composed, and no other is', async () => {
	const checked = checkPassword('ka\u0304kahu tawhito ora', known);
	if (!checked.ok) throw new Error(checked.error.code);
	const hash = await hashPassword(checked.value);
	expect(await isPassword('k\u0101kahu tawhito ora', hash)).toBe(true);
	expect(await isPassword('kakahu tawhito ora', hash)).toBe(false);
	expect(await isPassword('', hash)).toBe(false);
});

test('the hash is argon2id in its usual form, salted anew each time', async () => {
	const [one, two] = await Promise.all([hashPassword('the same'), hashPassword('the same')]);
	expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
	expect(one).not.toBe(two);
});

test('a hash of another cost is still checked', async () => {
	const { argon2Sync } = await import('node:crypto');
	const nonce = Buffer.alloc(16, 7);
	const cost = { memory: 1024, passes: 1, parallelism: 1 };
	const tag = argon2Sync('argon2id', { message: 'old one', nonce, tagLength: 32, ...cost });
	const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
	const hash = `$argon2id$v=19$m=1024,t=1,p=1$${text(nonce)}$${text(tag)}`;
	expect(await isPassword('old one', hash)).toBe(true);
	expect(await isPassword('new one', hash)).toBe(false);
});

test('nobody has the password of an account without one', async () => {
	expect(await isPassword('', null)).toBe(false);
	expect(await isPassword('anything at all', null)).toBe(false);
});

test('a hash in another form is a fault, not a wrong password', async () => {
	await expect(isPassword('x', 'plain text')).rejects.toThrow(/form we write/);
});
