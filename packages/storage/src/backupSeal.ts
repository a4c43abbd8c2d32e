import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { BackupRefusal } from './backupRefusal.ts';

// AES-256-GCM in chunks: each is authenticated by itself, with its number and whether it is the last,
// so that none can be changed, moved, left out or cut off unseen. The file's first line is
// authenticated with every chunk. The key comes from the passphrase and the file's own salt, hence
// is used for one file only, and a counter does as nonce.

/** How a passphrase becomes the key of one file. */
export interface Sealing {
	readonly cipher: 'aes-256-gcm';
	readonly kdf: 'scrypt';
	readonly n: number;
	readonly r: number;
	readonly p: number;
	/** 16 random bytes, base64 */
	readonly salt: string;
	readonly chunkBytes: number;
}

const cipher = 'aes-256-gcm';
const tagBytes = 16;
const cost = { n: 131_072, r: 8, p: 1 }; // about 128 MB and a third of a second
const chunkBytes = 65_536;

/** @param salt 16 random bytes, never used before */
export const newSealing = (salt: Uint8Array): Sealing => ({
	cipher,
	kdf: 'scrypt',
	...cost,
	salt: Buffer.from(salt).toString('base64'),
	chunkBytes
});

/** @throws BackupRefusal when it is sealed in a way that this version does not know */
export function deriveKey(passphrase: string, sealing: Sealing): Promise<Buffer> {
	const { n, r, p } = cost;
	const isKnown =
		sealing.cipher === cipher &&
		sealing.kdf === 'scrypt' &&
		sealing.n === n &&
		sealing.r === r &&
		sealing.p === p &&
		sealing.chunkBytes === chunkBytes &&
		typeof sealing.salt === 'string';
	if (!isKnown)
		throw new BackupRefusal(
			'The backup is encrypted in a way that this version of Palpate does not know. Restore it with the version that made it, or a newer one.'
		);
	const salt = Buffer.from(sealing.salt, 'base64');
	const options = { N: n, r, p, maxmem: 256 * 1024 * 1024 };
	return new Promise((resolve, reject) =>
		scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) =>
			error ? reject(error) : resolve(key)
		)
	);
}

/** @param header authenticated with every chunk */
export async function* seal(
	source: AsyncIterable<Uint8Array>,
	key: Uint8Array,
	header: Uint8Array
): AsyncGenerator<Buffer> {
	for await (const { chunk, number, isLast } of chunksOf(source, chunkBytes)) {
		const sealing = createCipheriv(cipher, key, nonce(number, isLast)).setAAD(header);
		yield Buffer.concat([sealing.update(chunk), sealing.final(), sealing.getAuthTag()]);
	}
}

/** @throws BackupRefusal when the key does not fit, or the file was changed or cut off */
export async function* unseal(
	source: AsyncIterable<Uint8Array>,
	key: Uint8Array,
	header: Uint8Array
): AsyncGenerator<Buffer> {
	for await (const { chunk, number, isLast } of chunksOf(source, chunkBytes + tagBytes)) {
		try {
			const split = chunk.length - tagBytes;
			const opening = createDecipheriv(cipher, key, nonce(number, isLast), {
				authTagLength: tagBytes
			}).setAAD(header);
			opening.setAuthTag(chunk.subarray(split));
			yield Buffer.concat([opening.update(chunk.subarray(0, split)), opening.final()]);
		} catch (cause) {
			throw new BackupRefusal(number === 0 ? wrongKey : brokenLater, { cause });
		}
	}
}

const wrongKey =
	'The key in BACKUP_KEY does not open this backup. Use the key it was made with; if that is the right one, the file is damaged.';
const brokenLater =
	'The backup is damaged or incomplete: the key fits, but the file does not end as it was written.';

function nonce(number: number, isLast: boolean): Buffer {
	const bytes = Buffer.alloc(12);
	bytes.writeUIntBE(number, 5, 6);
	bytes[11] = isLast ? 1 : 0;
	return bytes;
}

/** Pieces of equal length; the last is shorter or as long, and there is always one, if empty. */
async function* chunksOf(source: AsyncIterable<Uint8Array>, length: number) {
	let held: Buffer = Buffer.alloc(0);
	let number = 0;
	for await (const piece of source) {
		held = Buffer.concat([held, piece]);
		for (; held.length > length; held = held.subarray(length)) {
			yield { chunk: held.subarray(0, length), number, isLast: false };
			number += 1;
		}
	}
	yield { chunk: held, number, isLast: true };
}
