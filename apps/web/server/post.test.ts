import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePost } from './post.ts';
import { readSettings } from './settings.ts';

const received: string[] = [];
const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	onData(stream, _session, done) {
		let text = '';
		stream.on('data', (chunk: Buffer) => {
			text += chunk.toString();
		});
		stream.on('end', () => {
			received.push(text);
			done();
		});
	}
});
beforeAll(() => new Promise<void>((up) => server.listen(0, '127.0.0.1', () => up())));
afterAll(() => new Promise<void>((down) => server.close(() => down())));

const settings = (env: Record<string, string>) => readSettings([], env);
const letter = {
	to: 'tamati@example.test',
	subject: 'Tēnā koe',
	text: 'Kia ora',
	calendar: 'BEGIN:VCALENDAR'
};

test('without a mail server and a sender there is no way for mail to leave', () => {
	expect(makePost(settings({}))).toBeUndefined();
	expect(makePost(settings({ SMTP_URL: 'smtp://127.0.0.1:1' }))).toBeUndefined();
});

test('a letter reaches the mail server with its sender, its words and its calendar', async () => {
	const { port } = server.server.address() as AddressInfo;
	const post = makePost(
		settings({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'clinic@example.test' })
	);
	await post?.(letter);
	expect(received).toHaveLength(1);
	expect(received[0]).toContain('From: clinic@example.test');
	expect(received[0]).toContain('To: tamati@example.test');
	expect(received[0]).toContain('Kia ora');
	expect(received[0]).toMatch(/text\/calendar; charset=utf-8; method=PUBLISH/i);
});

test('a mail server that does not answer rejects, so that the letter is tried again', async () => {
	const post = makePost(
		settings({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'clinic@example.test' })
	);
	await expect(post?.(letter)).rejects.toThrow();
});
