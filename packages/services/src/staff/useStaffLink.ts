import { err, ok, type Result } from '@palpate/base';
import {
	addStaffAccount,
	changeStaffAccount,
	type Database,
	deedInClinic,
	listOwners,
	revokeStaffSessions,
	type StaffAccount,
	type StaffLink,
	spendStaffLink,
	voidStaffLinks
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { type Services, transact } from '../services.ts';
import { lockAccount, lockOwners } from './locks.ts';
import { checkPassword, hashPassword, type PasswordProblem } from './password.ts';
import { openLink } from './readStaffLink.ts';
import { agentOf, noteAccount } from './staffAudit.ts';
import { openSession, type SignedIn } from './staffSession.ts';
import { forgetTries } from './tries.ts';

export interface StaffLinkUse {
	readonly token: string;
	readonly password: string;
	/** who the first owner is; other links know */
	readonly owner?: { readonly name: string; readonly email: string };
}

export type StaffLinkRefusal =
	| { readonly code: 'link-spent' | 'details-needed' | 'email-taken' }
	| PasswordProblem;

/**
 * Sets a password with a one-time link and signs in with it. Other open links of the account stop
 * working, and it is signed out everywhere else. A password that is refused leaves the link as it was.
 */
export async function useStaffLink(
	services: Services,
	use: StaffLinkUse
): Promise<Result<SignedIn, StaffLinkRefusal>> {
	const { clinic } = services;
	const found = await transact(services, (trx) => openLink(trx, services, use.token));
	if (!found) return err({ code: 'link-spent' });
	const email = found.account?.email ?? use.owner?.email.trim().toLowerCase();
	if (!email) return err({ code: 'details-needed' });
	const password = checkPassword(use.password, { email, clinicName: clinic.name });
	if (!password.ok) return password;
	// outside a transaction: hashing takes a while, and the embedded database has one connection
	const passwordHash = await hashPassword(password.value);

	return deedInClinic<SignedIn, StaffLinkRefusal>(services.db, clinic.id, async (trx) => {
		if (found.account) await lockAccount(trx, clinic.id, found.account.id);
		else await lockOwners(trx, clinic.id);
		// once more, now that nobody else can use it: meanwhile it may have been, or the account closed
		const open = await openLink(trx, services, use.token);
		if (!open || !(await spendStaffLink(trx, clinic.id, open.link.id, services.now())))
			return err({ code: 'link-spent' });
		return open.account
			? setPassword(trx, services, open.link, open.account, passwordHash)
			: makeFirstOwner(trx, services, use.owner?.name ?? '', email, passwordHash);
	});
}

async function setPassword(
	trx: Transaction<Database>,
	services: Services,
	link: StaffLink,
	account: StaffAccount,
	passwordHash: string
): Promise<Result<SignedIn, StaffLinkRefusal>> {
	const { clinic, now } = services;
	await changeStaffAccount(trx, clinic.id, account.id, {
		passwordHash,
		...(link.dropsSecondFactor ? { totpSecret: null, totpConfirmedAt: null } : {})
	});
	await voidStaffLinks(trx, clinic.id, account.id, now());
	await revokeStaffSessions(trx, clinic.id, account.id, now());
	await forgetTries(trx, services, { kind: 'account', id: account.email });
	await noteAccount(
		trx,
		services,
		{ action: 'U', deed: `staff.link-used-${link.purpose}`, accountId: account.id },
		agentOf(services, account)
	);
	const due = account.totpConfirmedAt !== null && !link.dropsSecondFactor;
	return ok(await openSession(trx, services, account.id, due));
}

/**
 * Under `lockOwners`. Two such links may be open at once, printed at two starts: the first that is
 * used closes the other.
 */
async function makeFirstOwner(
	trx: Transaction<Database>,
	services: Services,
	name: string,
	email: string,
	passwordHash: string
): Promise<Result<SignedIn, StaffLinkRefusal>> {
	const { clinic, now } = services;
	if ((await listOwners(trx, clinic.id)).length > 0) return err({ code: 'link-spent' });
	await voidStaffLinks(trx, clinic.id, null, now());
	const owner = { email, name, role: 'owner', practitionerId: null, passwordHash } as const;
	const id = await addStaffAccount(trx, clinic.id, owner);
	if (!id) return err({ code: 'email-taken' });
	await noteAccount(
		trx,
		services,
		{ action: 'C', deed: 'staff.link-used-first-owner', accountId: id },
		agentOf(services, { id, role: 'owner' })
	);
	return ok(await openSession(trx, services, id, false));
}
