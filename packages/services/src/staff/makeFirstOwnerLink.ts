import { listOwners } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { makeLink } from './makeLink.ts';

/**
 * The link with which a clinic's first owner chooses a password: it works once, for one hour.
 *
 * @returns its address, to print at start; undefined where the clinic has an owner
 */
export function makeFirstOwnerLink(services: Services): Promise<string | undefined> {
	return transact(services, async (trx) => {
		const owners = await listOwners(trx, services.clinic.id);
		if (owners.length > 0) return undefined;
		const { address } = await makeLink(trx, services, { purpose: 'first-owner', accountId: null });
		return address;
	});
}
