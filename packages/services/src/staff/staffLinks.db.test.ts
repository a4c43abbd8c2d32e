import type { OpenDatabase } from '@palpate/storage';
import { eachDatabase } from '@palpate/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../services.ts';
import { deactivate } from './deactivate.ts';
import { invite } from './invite.ts';
import { makeFirstOwnerLink } from './makeFirstOwnerLink.ts';
import { makeStaffLink } from './makeStaffLink.ts';
import { readStaffLink } from './readStaffLink.ts';
import { renewLink } from './renewLink.ts';
import { requestReset } from './requestReset.ts';
import { signIn } from './signIn.ts';
import { staffSession } from './staffSession.ts';
import { startTotp } from './startTotp.ts';
import {
	address,
	deedsOf,
	goodPassword,
	holding,
	hour,
	makeMember,
	makeOwner,
	makeTestClinic,
	servicesOf,
	sessionOf,
	tokenIn
} from './testing.ts';
import { useStaffLink } from './useStaffLink.ts';

const person = { name: 'Olive Owner', email: 'owner@example.test' };
const next = 'seven tūī in the kōwhai';
const spent = { ok: false, error: { code: 'link-spent' } };

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	test('the first owner chooses a password by a link and is signed in', async () => {
		const { services } = await makeTestClinic(database);
		const link = await makeFirstOwnerLink(services);
		expect(link).toMatch(/^https:\/\/clinic\.test\/staff\/link\/[\w-]{43}$/);
		const token = tokenIn(link);
		expect(await readStaffLink(services, token)).toEqual({ purpose: 'first-owner' });
		const used = await useStaffLink(services, { token, password: goodPassword, owner: person });
		if (!used.ok) throw new Error(used.error.code);
		expect(await holding(services, used.value.token)).toMatchObject({ ...person, role: 'owner' });
		expect(await makeFirstOwnerLink(services)).toBeUndefined();
	});

	test('a link works once, and of two who use it at the same moment one gets in', async () => {
		const { services } = await makeTestClinic(database);
		const token = tokenIn(await makeFirstOwnerLink(services));
		const use = (email: string) =>
			useStaffLink(services, { token, password: goodPassword, owner: { ...person, email } });
		const both = await Promise.all([use('a@example.test'), use('b@example.test')]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.filter(({ ok }) => !ok)).toEqual([spent]);
		expect(await use('c@example.test')).toEqual(spent);
		expect(await readStaffLink(services, token)).toBeUndefined();
	});

	test('two first links at once make one owner: the first that is used closes the other', async () => {
		const { services } = await makeTestClinic(database);
		const [one, two] = [await makeFirstOwnerLink(services), await makeFirstOwnerLink(services)];
		const use = (link: string | undefined, email: string) =>
			useStaffLink(services, {
				token: tokenIn(link),
				password: goodPassword,
				owner: { ...person, email }
			});
		const both = await Promise.all([use(one, 'a@example.test'), use(two, 'b@example.test')]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.filter(({ ok }) => !ok)).toEqual([spent]);
	});

	test('two links of one account, used at the same moment, set one password', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const services = servicesOf(clinic, owner);
		const links = [await makeStaffLink(services), await makeStaffLink(services)];
		const answers = await Promise.all(
			links.map((link) => useStaffLink(clinic.services, { token: tokenIn(link), password: next }))
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter(({ ok }) => !ok)).toEqual([spent]);
	});

	test('a first link is dead after an hour', async () => {
		const { services, clock } = await makeTestClinic(database);
		const token = tokenIn(await makeFirstOwnerLink(services));
		clock.now += hour - 1;
		expect(await readStaffLink(services, token)).toBeDefined();
		clock.now += 1;
		expect(await readStaffLink(services, token)).toBeUndefined();
		const use = { token, password: goodPassword, owner: person };
		expect(await useStaffLink(services, use)).toEqual(spent);
	});

	test('a password that will not do, or a missing name, leaves the link as it was', async () => {
		const { services } = await makeTestClinic(database);
		const token = tokenIn(await makeFirstOwnerLink(services));
		expect(await useStaffLink(services, { token, password: goodPassword })).toMatchObject({
			error: { code: 'details-needed' }
		});
		expect(await useStaffLink(services, { token, password: 'short', owner: person })).toMatchObject(
			{
				error: { code: 'too-short' }
			}
		);
		expect(
			await useStaffLink(services, { token, password: person.email, owner: person })
		).toMatchObject({ error: { code: 'is-email' } });
		const used = await useStaffLink(services, { token, password: goodPassword, owner: person });
		expect(used.ok).toBe(true);
	});

	test('a link of one clinic is unknown at another', async () => {
		const [here, there] = [await makeTestClinic(database), await makeTestClinic(database)];
		const token = tokenIn(await makeFirstOwnerLink(here.services));
		expect(await readStaffLink(there.services, token)).toBeUndefined();
		expect(await readStaffLink(here.services, token)).toBeDefined();
	});

	test('an invitation is shown to the owner once, queued as a message, and works for a week', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const services = servicesOf(clinic, owner);
		const member = { name: 'Rae', email: 'Rae@Example.test', role: 'reception' } as const;
		const invited = await invite(services, owner, { ...member, practitionerId: null });
		if (!invited.ok) throw new Error(invited.error.code);
		const [message] = await transact(services, (trx) =>
			trx.selectFrom('message').selectAll().execute()
		);
		expect(message).toMatchObject({ kind: 'staff-invitation', recipient: 'rae@example.test' });
		expect(message?.body).toMatch(/^Demonstration: no visit has been booked\./);
		expect(JSON.stringify(message)).not.toContain(tokenIn(invited.value));
		clinic.clock.now += 7 * 24 * hour - 1;
		const read = await readStaffLink(clinic.services, tokenIn(invited.value));
		expect(read).toMatchObject({ purpose: 'invitation', person: { name: 'Rae' } });
		clinic.clock.now += 1;
		expect(await readStaffLink(clinic.services, tokenIn(invited.value))).toBeUndefined();
	});

	test('somebody who is invited cannot sign in before they chose a password', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const rae = { name: 'Rae', email: 'rae@example.test', role: 'reception' } as const;
		await invite(servicesOf(clinic, owner), owner, { ...rae, practitionerId: null });
		for (const password of ['', goodPassword])
			expect(await signIn(clinic.services, { email: rae.email, password, address })).toMatchObject({
				error: { code: 'wrong-password' }
			});
	});

	test('asking for a new password answers the same for a known and an unknown address', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const ask = (email: string) => requestReset(clinic.services, { email, address });
		expect(await ask('nobody@example.test')).toEqual(await ask('owner@example.test'));
		const messages = await transact(clinic.services, (trx) =>
			trx.selectFrom('message').select(['kind', 'recipient']).execute()
		);
		expect(messages).toEqual([{ kind: 'staff-reset', recipient: 'owner@example.test' }]);
		await ask('owner@example.test');
		await ask('owner@example.test');
		expect(await ask('owner@example.test')).toMatchObject({ error: { code: 'too-many-tries' } });
	});

	test('a new password by link ends every session and every other link of the account', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const rae = await makeMember(clinic, owner, { email: 'rae@example.test', role: 'reception' });
		const { token } = await sessionOf(clinic, rae.email);
		const services = servicesOf(clinic, owner);
		const [one, two] = [
			await makeStaffLink(services, rae.email),
			await makeStaffLink(services, rae.email)
		];
		expect((await useStaffLink(services, { token: tokenIn(one), password: next })).ok).toBe(true);
		expect(await staffSession(services, token)).toBeNull();
		expect(await useStaffLink(services, { token: tokenIn(two), password: next })).toEqual(spent);
		expect((await signIn(services, { email: rae.email, password: next, address })).ok).toBe(true);
	});

	test('a new link from the owner replaces the one before', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const services = servicesOf(clinic, owner);
		const rae = { name: 'Rae', email: 'rae@example.test', role: 'reception' } as const;
		const first = await invite(services, owner, { ...rae, practitionerId: null });
		const accountId = await transact(services, async (trx) => {
			const found = trx.selectFrom('staff_account').select('account_id');
			return (await found.where('email', '=', rae.email).executeTakeFirstOrThrow()).account_id;
		});
		const second = await renewLink(services, owner, accountId);
		if (!first.ok || !second.ok) throw new Error('no links');
		expect(await readStaffLink(services, tokenIn(first.value))).toBeUndefined();
		expect(await readStaffLink(services, tokenIn(second.value))).toMatchObject({
			purpose: 'invitation'
		});
	});

	test('a link from the server brings the oldest owner back in, lost telephone and all', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		await startTotp(servicesOf(clinic, owner), owner, goodPassword);
		await transact(clinic.services, (trx) =>
			trx.updateTable('staff_account').set({ totp_confirmed_at: new Date() }).execute()
		);
		const link = await makeStaffLink(clinic.services);
		const used = await useStaffLink(clinic.services, { token: tokenIn(link), password: next });
		if (!used.ok) throw new Error(used.error.code);
		expect(await holding(clinic.services, used.value.token)).toMatchObject({
			accountId: owner.accountId,
			secondFactorDue: false
		});
	});

	test('a reset link asked for by e-mail leaves the second factor on', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const services = servicesOf(clinic, owner);
		await startTotp(services, owner, goodPassword);
		await transact(clinic.services, (trx) =>
			trx.updateTable('staff_account').set({ totp_confirmed_at: new Date() }).execute()
		);
		const link = await renewLink(services, owner, owner.accountId);
		if (!link.ok) throw new Error(link.error.code);
		const used = await useStaffLink(services, { token: tokenIn(link.value), password: next });
		expect(used).toMatchObject({ value: { secondFactorDue: true } });
	});

	test('a link made on the server for an unknown address says so', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		expect(await makeStaffLink(clinic.services, 'x@example.test')).toMatch(
			/^Nobody who may sign in/
		);
	});

	test('links of a closed account are dead', async () => {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const rae = await makeMember(clinic, owner, { email: 'rae@example.test', role: 'reception' });
		const link = await makeStaffLink(clinic.services, rae.email);
		await deactivate(servicesOf(clinic, owner), owner, rae.accountId);
		expect(await readStaffLink(clinic.services, tokenIn(link))).toBeUndefined();
	});

	test('every link that is made, read and used is noted', async () => {
		const clinic = await makeTestClinic(database);
		const token = tokenIn(await makeFirstOwnerLink(clinic.services));
		await readStaffLink(clinic.services, token);
		await useStaffLink(clinic.services, { token, password: goodPassword, owner: person });
		expect(await deedsOf(clinic)).toEqual([
			'C staff.link-first-owner',
			'R staff.link-read',
			'C staff.link-used-first-owner'
		]);
	});
});
