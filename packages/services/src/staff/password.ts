import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { err, ok, type Result } from '@palpate/base';

export const shortestPassword = 12;
export const longestPassword = 200;

export interface PasswordProblem {
	readonly code: 'too-short' | 'too-long' | 'is-email' | 'is-clinic' | 'too-common';
}

/**
 * Whether a password may be chosen. Length is what makes it strong, so there are no rules about
 * signs and capitals; it only may not be what anybody would try first.
 *
 * @returns the password as it is hashed: in Unicode's composed form (NFC), so that the same keys
 *   give the same password on every device
 */
export function checkPassword(
	typed: string,
	known: { readonly email: string; readonly clinicName: string }
): Result<string, PasswordProblem> {
	const password = typed.normalize('NFC');
	const length = [...password].length;
	if (length < shortestPassword) return err({ code: 'too-short' });
	if (length > longestPassword) return err({ code: 'too-long' });
	const isOnly = (text: string) =>
		lettersOf(text) !== '' && lettersOf(text) === lettersOf(password);
	if (isOnly(known.email) || isOnly(localPart(known.email))) return err({ code: 'is-email' });
	if (isOnly(known.clinicName)) return err({ code: 'is-clinic' });
	return isCommon(password) ? err({ code: 'too-common' }) : ok(password);
}

const localPart = (email: string) => email.split('@')[0] ?? '';

/** Its letters alone: `Ngaio-Health-2026!` is the clinic's name with trimmings. */
const lettersOf = (text: string) =>
	text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}]/gu, '');

/** What people choose most when asked for twelve characters; compared with digits and signs off the end. */
const common: ReadonlySet<string> = new Set([
	...['password', 'passwordpassword', 'letmeinplease', 'letmein', 'iloveyou', 'iloveyouforever'],
	...['qwerty', 'qwertyuiop', 'qwertyuiopasdfghjkl', 'qwertyqwerty', 'asdfghjkl', 'zxcvbnm'],
	...['welcome', 'welcomewelcome', 'administrator', 'adminadmin', 'changeme', 'changemeplease'],
	...['correcthorsebatterystaple', 'monkey', 'dragon', 'football', 'princess', 'sunshine'],
	...['secret', 'trustno', 'superman', 'abcdefghijkl', 'abcdefghijklmnopqrstuvwxyz', 'reception']
]);

function isCommon(password: string): boolean {
	const lower = password.toLowerCase();
	const core = lower.replace(/[^\p{L}]+$/u, '');
	const repeated = /^(.{1,4})\1+.{0,3}$/su.test(lower);
	const counted =
		/^\d+$/.test(lower) && '01234567890123456789098765432109876543210'.includes(lower);
	return repeated || counted || common.has(core);
}

/** What the hashes made from now on cost, memory in KiB: one of the pairs that OWASP recommends. */
const cost = { memory: 47_104, passes: 1, parallelism: 1 } as const;

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>;

// on a worker thread, so that other requests go on meanwhile
const derive = promisify(argon2);

/**
 * Argon2id with its parameters and salt in the usual text form (`$argon2id$v=19$m=…`), so that the
 * cost can be raised later and older hashes still be checked.
 *
 * @param password as `checkPassword` gives it
 */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const tag = await tagOf(password, salt, cost, 32);
	const { memory: m, passes: t, parallelism: p } = cost;
	return `$argon2id$v=19$m=${m},t=${t},p=${p}$${unpadded(salt)}$${unpadded(tag)}`;
}

/**
 * Whether the password is the one that was hashed. Without a hash (no such account, or no password
 * yet) the same work is done and the answer is no, so that time tells nothing.
 *
 * @param hash as `hashPassword` gives it; null when there is none
 */
export async function isPassword(typed: string, hash: string | null): Promise<boolean> {
	const { salt, tag, ...parameters } = parse(hash ?? (await nobodysHash()));
	// no longer than may be chosen: hashing must not cost what the sender likes
	const password = [...typed.normalize('NFC')].slice(0, longestPassword + 1).join('');
	const given = await tagOf(password, salt, parameters, tag.length);
	return timingSafeEqual(given, tag) && hash !== null;
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
	nobody ??= hashPassword(randomBytes(16).toString('hex'));
	return nobody;
}

function tagOf(password: string, salt: Buffer, parameters: Cost, tagLength: number) {
	return derive('argon2id', { message: password, nonce: salt, tagLength, ...parameters });
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/-]+)\$([\w+/-]+)$/;

function parse(hash: string): Cost & { salt: Buffer; tag: Buffer } {
	const [, memory, passes, parallelism, salt, tag] = shape.exec(hash) ?? [];
	if (!salt || !tag) throw new Error('a password hash is not in the form we write');
	return {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		salt: Buffer.from(salt, 'base64'),
		tag: Buffer.from(tag, 'base64')
	};
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
