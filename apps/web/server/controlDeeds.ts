import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type House, makeStaffLink, servicesFor, systemAgent } from '@palpate/services';
import { dumpDatabase } from '@palpate/storage';

/** What the local socket may be asked for, by path. */
export const controlDeeds: Readonly<
	Record<string, (house: House, query: URLSearchParams, res: ServerResponse) => Promise<void>>
> = {
	'/staff-link': async (house, query, res) => {
		res.end(await staffLink(house, query.get('clinic'), query.get('email')));
	},
	'/backup': async (house, _query, res) => {
		res.flushHeaders(); // so that a failure later on is a broken answer, and not none
		await pipeline(dumpDatabase(house.database, house.now()), res);
	}
};

/** A fresh one-time link for the owner of a clinic: the default one where none is named. */
export async function staffLink(
	house: House,
	slug: string | null,
	email: string | null
): Promise<string> {
	const { clinics } = house.content;
	const clinic = slug ? clinics.find((c) => c.slug === slug) : clinics.find((c) => c.isDefault);
	if (!clinic)
		return `There is no clinic ${slug}. There are: ${clinics.map((c) => c.slug).join(', ')}`;
	return makeStaffLink(servicesFor(house, clinic, systemAgent()), email ?? undefined);
}
