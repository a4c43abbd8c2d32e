import { expect, test } from 'vitest';
import { seal, unseal } from './secretBox.ts';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const secrets = { signing: key(1), encryption: key(2) };

test('what is sealed opens with the same key and place', () => {
	const sealed = seal(secrets, 'account 1', 'JBSWY3DPEHPK3PXP');
	expect(unseal(secrets, 'account 1', sealed)).toBe('JBSWY3DPEHPK3PXP');
});

test('the same secret is sealed differently each time, and cannot be read in it', () => {
	const [one, two] = [seal(secrets, 'a', 'SECRET'), seal(secrets, 'a', 'SECRET')];
	expect(one).not.toBe(two);
	expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('SECRET');
});

test('another key, another place or a changed byte does not open it', () => {
	const sealed = seal(secrets, 'account 1', 'SECRET');
	expect(() => unseal({ ...secrets, encryption: key(3) }, 'account 1', sealed)).toThrow();
	expect(() => unseal(secrets, 'account 2', sealed)).toThrow();
	const bytes = Buffer.from(sealed, 'base64url');
	bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
	expect(() => unseal(secrets, 'account 1', bytes.toString('base64url'))).toThrow();
});
