// Makers for the tests of what staff do: a clock that tests move, and people who can sign in.
import type { Appointment, OpenDatabase, StaffRole } from '@palpate/storage';
import { bookAppointment } from '../bookAppointment.ts';
import { type Services, transact } from '../services.ts';
import { makeServices, mondayNine } from '../testing.ts';
import { invite } from './invite.ts';
import { makeFirstOwnerLink } from './makeFirstOwnerLink.ts';
import { signIn } from './signIn.ts';
import { type StaffSession, staffSession } from './staffSession.ts';
import { useStaffLink } from './useStaffLink.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const goodPassword = 'four harakeke by the gate';
export const address = '192.0.2.1';
export const tuesday = '2027-05-04';
export const tuesdayAtTen = Date.parse('2027-05-04T10:00:00+12:00');

/** A clinic of its own, and a clock that stands still until a test moves it. */
export interface TestClinic {
	/** as a visitor uses them */
	readonly services: Services;
	readonly clock: { now: number };
}

export async function makeTestClinic(database: OpenDatabase): Promise<TestClinic> {
	const clock = { now: mondayNine };
	return { services: { ...(await makeServices(database)), now: () => clock.now }, clock };
}

/** The services of this clinic as a signed-in person uses them. */
export const servicesOf = ({ services }: TestClinic, by: StaffSession): Services => ({
	...services,
	agent: { kind: 'staff', id: by.accountId, role: by.role, requestId: 'a-request' }
});

/** Signs in; fails the test when that is refused. */
export async function sessionOf(
	{ services }: TestClinic,
	email: string,
	password = goodPassword
): Promise<{ session: StaffSession; token: string }> {
	const signedIn = await signIn(services, { email, password, address });
	if (!signedIn.ok) throw new Error(`not signed in: ${signedIn.error.code}`);
	return { session: await holding(services, signedIn.value.token), token: signedIn.value.token };
}

export async function holding(services: Services, token: string): Promise<StaffSession> {
	const session = await staffSession(services, token);
	if (!session) throw new Error('the session does not hold');
	return session;
}

export async function makeOwner(
	{ services }: TestClinic,
	email = 'owner@example.test'
): Promise<StaffSession> {
	const link = await makeFirstOwnerLink(services);
	const used = await useStaffLink(services, {
		token: tokenIn(link),
		password: goodPassword,
		owner: { name: 'Olive Owner', email }
	});
	if (!used.ok) throw new Error(`no owner: ${used.error.code}`);
	return holding(services, used.value.token);
}

export async function makeMember(
	{ services }: TestClinic,
	owner: StaffSession,
	member: { email: string; role: StaffRole; practitionerId?: string }
): Promise<StaffSession> {
	const { email, role, practitionerId = null } = member;
	const invited = await invite(services, owner, { email, role, practitionerId, name: email });
	if (!invited.ok) throw new Error(`not invited: ${invited.error.code}`);
	const token = tokenIn(invited.value);
	const used = await useStaffLink(services, { token, password: goodPassword });
	if (!used.ok) throw new Error(`link not used: ${used.error.code}`);
	return holding(services, used.value.token);
}

export const tokenIn = (link: string | undefined): string => link?.split('/').at(-1) ?? '';

export const report = {
	marks: [{ region: 'lower-back', side: 'left' as const, intensity: 6 }],
	drawing: null,
	answers: { fever: 'no' as const },
	questions: { fever: 'Have you had a fever?' },
	told: { said: [] },
	listed: []
};

/** A visit on Tuesday at ten, with marks sent along. */
export async function makeVisit(
	{ services }: TestClinic,
	practitionerId = 'ana',
	start = tuesdayAtTen
): Promise<Appointment> {
	const booked = await bookAppointment(services, {
		serviceId: 'massage',
		practitionerId,
		firstVisit: true,
		start,
		client: { name: 'Tāmati Test', email: null, phone: '+6421555012' },
		source: 'web',
		idempotencyKey: `${practitionerId} ${start}`,
		report
	});
	if (!booked.ok) throw new Error(`not booked: ${booked.error.code}`);
	return booked.value.appointment;
}

/** What the audit trail says of this clinic, oldest first: `E staff.sign-in`, `4` where refused. */
export function auditOf({ services }: TestClinic) {
	return transact(services, (trx) =>
		trx
			.selectFrom('audit_event')
			.select(['action', 'deed', 'outcome', 'agent_kind', 'agent_id', 'entity_id', 'client_id'])
			.orderBy('audit_id')
			.execute()
	);
}

export const deedsOf = async (clinic: TestClinic): Promise<readonly string[]> =>
	(await auditOf(clinic)).map(
		({ action, deed, outcome }) => `${action} ${deed}${outcome === '0' ? '' : ` ${outcome}`}`
	);
