import { findStaffByEmail, listOwners } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { makeLink, purposeFor } from './makeLink.ts';

/**
 * The way back in for whoever runs the server: the first owner's link while there is no owner, then
 * a link to a new password, for the person named or for the oldest owner. It also turns the second
 * factor off, because a lost telephone would otherwise lock out a clinic with one owner.
 *
 * @returns the link's address, or a sentence when nobody has that e-mail address
 */
export function makeStaffLink(services: Services, email?: string): Promise<string> {
	const { clinic } = services;
	return transact(services, async (trx) => {
		const [oldest] = await listOwners(trx, clinic.id);
		if (!oldest) {
			const first = await makeLink(trx, services, { purpose: 'first-owner', accountId: null });
			return first.address;
		}
		const account = email
			? await findStaffByEmail(trx, clinic.id, email.trim().toLowerCase())
			: oldest;
		if (!account?.active)
			return `Nobody who may sign in at ${clinic.name} has that e-mail address.`;
		const link = await makeLink(trx, services, {
			purpose: purposeFor(account),
			accountId: account.id,
			dropsSecondFactor: true
		});
		return link.address;
	});
}
