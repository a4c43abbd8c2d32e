import {
	type Database,
	findStaffAccount,
	findStaffLink,
	type StaffAccount,
	type StaffLink,
	type StaffLinkPurpose
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { type Services, transact } from '../services.ts';
import { hashToken } from '../tokens.ts';
import { noteAccount } from './staffAudit.ts';

/** What the page of a link shows. */
export interface OpenStaffLink {
	readonly purpose: StaffLinkPurpose;
	/** whose it is; absent for the first owner, who says so on the page */
	readonly person?: { readonly name: string; readonly email: string };
}

/** Looks at a link without using it up; nothing when it no longer works. */
export function readStaffLink(
	services: Services,
	token: string
): Promise<OpenStaffLink | undefined> {
	return transact(services, async (trx) => {
		const found = await openLink(trx, services, token);
		if (!found) return undefined;
		const { link, account } = found;
		await noteAccount(trx, services, {
			action: 'R',
			deed: 'staff.link-read',
			accountId: account?.id
		});
		return {
			purpose: link.purpose,
			...(account ? { person: { name: account.name, email: account.email } } : {})
		};
	});
}

/** A link that works, with the account it is for: one that was closed has none. */
export async function openLink(
	trx: Transaction<Database>,
	services: Services,
	token: string
): Promise<{ link: StaffLink; account: StaffAccount | undefined } | undefined> {
	const { clinic, now } = services;
	const link = await findStaffLink(trx, clinic.id, hashToken(token), now());
	if (!link) return undefined;
	const account = link.accountId
		? await findStaffAccount(trx, clinic.id, link.accountId)
		: undefined;
	return link.accountId && !account?.active ? undefined : { link, account };
}
