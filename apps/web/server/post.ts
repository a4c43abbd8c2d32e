import type { Post } from '@palpate/services';
import { createTransport } from 'nodemailer';
import type { Settings } from './settings.ts';

/** How mail leaves; nothing where no mail server is set, whatever the owner has switched on. */
export function makePost({ smtpUrl, mailFrom }: Settings): Post | undefined {
	if (!smtpUrl || !mailFrom) return undefined;
	const transport = createTransport(smtpUrl);
	return async ({ to, subject, text, calendar }) => {
		await transport.sendMail({
			from: mailFrom,
			to,
			subject,
			text,
			...(calendar
				? { icalEvent: { filename: 'visit.ics', method: 'PUBLISH', content: calendar } }
				: {})
		});
	};
}
