import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from '@palpate/storage';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a short secret for the database with the key of the data folder.
 *
 * @param place what it belongs to (`clinic account`): a text copied to another row does not open
 */
export function seal(secrets: Secrets, place: string, text: string): string {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv(algorithm, keyOf(secrets), nonce).setAAD(Buffer.from(place));
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws when it was changed, belongs elsewhere or was sealed with another key */
export function unseal(secrets: Secrets, place: string, sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64url');
	const decipher = createDecipheriv(algorithm, keyOf(secrets), bytes.subarray(0, nonceBytes), {
		authTagLength: tagBytes
	})
		.setAAD(Buffer.from(place))
		.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
	const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
	return Buffer.concat([text, decipher.final()]).toString('utf8');
}

const keyOf = (secrets: Secrets) => Buffer.from(secrets.encryption, 'base64');
