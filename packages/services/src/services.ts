import type { Clinic, Content } from '@palpate/content';
import { type Agent, type Database, inClinic, type Secrets } from '@palpate/storage';
import type { Kysely, Transaction } from 'kysely';

/** What a deed needs: made once for each request, for one clinic and one agent. */
export interface Services {
	readonly db: Kysely<Database>;
	readonly content: Content;
	readonly clinic: Clinic;
	readonly secrets: Secrets;
	readonly agent: Agent;
	/** how this clinic is reached from outside: `https://example.nz`, no slash at the end */
	readonly origin: string;
	/** epoch milliseconds */
	readonly now: () => number;
	/** told after each decision about settings, so that pages kept from before are let go */
	readonly settingsChanged: () => void;
}

/** One transaction within the clinic of these services. */
export function transact<T>(
	services: Services,
	work: (trx: Transaction<Database>) => Promise<T>
): Promise<T> {
	return inClinic(services.db, services.clinic.id, work);
}
