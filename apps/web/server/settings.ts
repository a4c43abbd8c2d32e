import { resolve } from 'node:path';
import { StartRefusal } from '@palpate/storage';

/** The project's own folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** What the operator decides, read from the environment once. */
export interface Settings {
	readonly port: number;
	readonly host: string;
	readonly dataFolder: string;
	readonly contentFolder: string;
	readonly databaseUrl: string | undefined;
	/** `https://example.nz`: how the default clinic is reached from outside */
	readonly origin: string | undefined;
	/** believe X-Forwarded-For and X-Forwarded-Proto: only behind a proxy that sets them */
	readonly trustProxy: boolean;
	readonly smtpUrl: string | undefined;
	readonly mailFrom: string | undefined;
	/** `stdout`, or a file; the data folder's log when absent */
	readonly log: string | undefined;
	/** without example data */
	readonly empty: boolean;
}

/** @throws StartRefusal where a value makes no sense */
export function readSettings(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>
): Settings {
	const unknown = args.find((arg) => arg !== '--empty');
	if (unknown)
		throw new StartRefusal(`The option ${unknown} is not known. The only one is --empty.`);
	return {
		port: readPort(env.PORT ?? '3000'),
		host: env.HOST || '127.0.0.1',
		dataFolder: resolve(root, env.DATA_DIR || 'data'),
		contentFolder: resolve(root, env.CONTENT_DIR || 'content'),
		databaseUrl: env.DATABASE_URL || undefined,
		origin: readOrigin(env.SITE_ORIGIN),
		trustProxy: env.TRUST_PROXY === '1',
		smtpUrl: env.SMTP_URL || undefined,
		mailFrom: env.MAIL_FROM || undefined,
		log: env.LOG || undefined,
		empty: args.includes('--empty')
	};
}

function readPort(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new StartRefusal(`PORT must be a number from 0 to 65535, and was "${text}".`);
	return port;
}

function readOrigin(text: string | undefined): string | undefined {
	if (!text) return undefined;
	if (URL.canParse(text) && new URL(text).origin === text) return text;
	throw new StartRefusal(
		`SITE_ORIGIN must be an address without a path, such as https://example.nz, and was "${text}".`
	);
}
