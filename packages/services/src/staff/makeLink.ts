import { randomUUID } from 'node:crypto';
import {
	addMessage,
	addStaffLink,
	type Database,
	readSettings,
	type StaffAccount,
	type StaffLinkPurpose
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { demonstrationPrefix } from '../messages.ts';
import type { Services } from '../services.ts';
import { hashToken, linkAddress, linkToken } from '../tokens.ts';
import { noteAccount } from './staffAudit.ts';

const hour = 60 * 60 * 1000;

/** How long a link works if nobody uses it, in milliseconds. */
export const linkLifetime: Readonly<Record<StaffLinkPurpose, number>> = {
	'first-owner': hour,
	reset: hour,
	invitation: 7 * 24 * hour
};

export interface MadeLink {
	readonly id: string;
	/** to be shown once, to whoever made it */
	readonly address: string;
}

/** Makes a link that works once, and notes it. */
export async function makeLink(
	trx: Transaction<Database>,
	services: Services,
	link: {
		readonly purpose: StaffLinkPurpose;
		readonly accountId: string | null;
		readonly dropsSecondFactor?: boolean;
	}
): Promise<MadeLink> {
	const { clinic, secrets, origin, now } = services;
	const id = randomUUID();
	const token = linkToken(secrets, 'staff', clinic.id, id);
	await addStaffLink(trx, clinic.id, {
		id,
		purpose: link.purpose,
		accountId: link.accountId,
		dropsSecondFactor: link.dropsSecondFactor ?? false,
		tokenHash: hashToken(token),
		expiresAt: now() + linkLifetime[link.purpose]
	});
	await noteAccount(trx, services, {
		action: 'C',
		deed: `staff.link-${link.purpose}`,
		accountId: link.accountId ?? undefined
	});
	return { id, address: linkAddress(origin, 'staff', token) };
}

/** What an account needs: an invitation until there is a password, then a new password. */
export const purposeFor = (account: Pick<StaffAccount, 'passwordHash'>) =>
	account.passwordHash === null ? ('invitation' as const) : ('reset' as const);

/** Queues the link as a message; it leaves only when the owner allows mail. */
export async function queueLink(
	trx: Transaction<Database>,
	services: Services,
	purpose: 'invitation' | 'reset',
	to: { readonly email: string; readonly name: string },
	linkId: string
): Promise<void> {
	const { clinic } = services;
	const { contentConfirmedAt } = await readSettings(trx, clinic.id);
	const head = contentConfirmedAt === null ? [demonstrationPrefix, ''] : [];
	const prefix = contentConfirmedAt === null ? `${demonstrationPrefix} ` : '';
	const { subject, lines } = words[purpose](clinic.name);
	await addMessage(
		trx,
		clinic.id,
		{
			kind: `staff-${purpose}`,
			recipient: to.email,
			subject: `${prefix}${subject}`,
			body: [...head, `Kia ora ${to.name},`, '', ...lines].join('\n'),
			link: { kind: 'staff', id: linkId }
		},
		services.now()
	);
}

const words = {
	invitation: (clinic: string) => ({
		subject: `Your sign-in for ${clinic}`,
		lines: [
			`You have been invited to work with ${clinic} in Palpate.`,
			'Choose your password here: {link}',
			'The link works once, for seven days.',
			'If you did not expect this, you need not do anything.'
		]
	}),
	reset: (clinic: string) => ({
		subject: `A new password for ${clinic}`,
		lines: [
			'Someone, we hope you, asked for a new password.',
			'Choose it here: {link}',
			'The link works once, for one hour.',
			'If it was not you, you need not do anything: your password stays as it is.'
		]
	})
} as const;
