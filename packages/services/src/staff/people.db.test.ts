import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from '@palpate/storage';
import { eachDatabase } from '@palpate/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeRole } from './changeRole.ts';
import { deactivate, reactivate } from './deactivate.ts';
import { dropTotpOf } from './dropTotp.ts';
import { invite } from './invite.ts';
import { readPeople } from './readPeople.ts';
import { renewLink } from './renewLink.ts';
import { signIn } from './signIn.ts';
import { staffSession } from './staffSession.ts';
import {
	address,
	auditOf,
	deedsOf,
	goodPassword,
	makeMember,
	makeOwner,
	makeTestClinic,
	servicesOf,
	sessionOf
} from './testing.ts';
import { tieToPractitioner } from './tieToPractitioner.ts';

const refusedWith = (code: string) => ({ ok: false, error: { code } });

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	/** A clinic with an owner, a practitioner who is Ana, and somebody at reception. */
	async function staffed() {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const ana = await makeMember(clinic, owner, {
			email: 'ana@example.test',
			role: 'practitioner',
			practitionerId: 'ana'
		});
		const rae = await makeMember(clinic, owner, { email: 'rae@example.test', role: 'reception' });
		return { clinic, owner, ana, rae, services: servicesOf(clinic, owner) };
	}

	test('the owner sees who works here and in what state', async () => {
		const { clinic, owner, services } = await staffed();
		const guest = { name: 'Guest', email: 'guest@example.test', role: 'reception' } as const;
		await invite(services, owner, { ...guest, practitionerId: null });
		const people = await readPeople(services, owner);
		if (!people.ok) throw new Error(people.error.code);
		expect(
			people.value.map(({ email, role, state }) => `${email} ${role} ${state}`).sort()
		).toEqual([
			'ana@example.test practitioner active',
			'guest@example.test reception invited',
			'owner@example.test owner active',
			'rae@example.test reception active'
		]);
		const reads = (await auditOf(clinic)).filter(({ deed }) => deed === 'staff.people');
		expect(reads.map(({ entity_id }) => entity_id).sort()).toEqual(
			people.value.map(({ id }) => id).sort()
		);
	});

	test('nobody but the owner looks after people', async () => {
		const { clinic, owner, ana, rae } = await staffed();
		for (const by of [ana, rae]) {
			const services = servicesOf(clinic, by);
			const guest = {
				name: 'G',
				email: 'g@example.test',
				role: 'owner',
				practitionerId: null
			} as const;
			const answers = [
				await readPeople(services, by),
				await invite(services, by, guest),
				await changeRole(services, by, { accountId: by.accountId, role: 'owner' }),
				await tieToPractitioner(services, by, { accountId: by.accountId, practitionerId: 'ana' }),
				await deactivate(services, by, owner.accountId),
				await reactivate(services, by, by.accountId),
				await renewLink(services, by, owner.accountId),
				await dropTotpOf(services, by, owner.accountId)
			];
			for (const answer of answers) expect(answer).toEqual(refusedWith('not-allowed'));
		}
	});

	test('a deactivated account is signed out everywhere and cannot sign in until it is opened again', async () => {
		const { clinic, owner, ana, services } = await staffed();
		const { token } = await sessionOf(clinic, ana.email);
		const given = { email: ana.email, password: goodPassword, address };
		expect(await deactivate(services, owner, ana.accountId)).toMatchObject({ ok: true });
		expect(await staffSession(services, token)).toBeNull();
		expect(await signIn(clinic.services, given)).toEqual(refusedWith('wrong-password'));
		await reactivate(services, owner, ana.accountId);
		expect(await staffSession(services, token)).toBeNull();
		expect((await signIn(clinic.services, given)).ok).toBe(true);
	});

	test('the last owner stays, also when an owner was invited who has not come yet', async () => {
		const { owner, services } = await staffed();
		const guest = {
			name: 'G',
			email: 'g@example.test',
			role: 'owner',
			practitionerId: null
		} as const;
		expect((await invite(services, owner, guest)).ok).toBe(true);
		const { accountId } = owner;
		expect(await deactivate(services, owner, accountId)).toEqual(refusedWith('last-owner'));
		expect(await changeRole(services, owner, { accountId, role: 'reception' })).toEqual(
			refusedWith('last-owner')
		);
	});

	test('of two owners who close each other at the same moment one stays', async () => {
		const { clinic, owner } = await staffed();
		const two = await makeMember(clinic, owner, { email: 'two@example.test', role: 'owner' });
		const answers = await Promise.all([
			deactivate(servicesOf(clinic, owner), owner, two.accountId),
			deactivate(servicesOf(clinic, two), two, owner.accountId)
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter(({ ok }) => !ok)).toEqual([refusedWith('last-owner')]);
	});

	test('another role holds from the next click on', async () => {
		const { clinic, owner, rae, services } = await staffed();
		const { token } = await sessionOf(clinic, rae.email);
		await changeRole(services, owner, { accountId: rae.accountId, role: 'owner' });
		expect(await staffSession(services, token)).toMatchObject({ role: 'owner' });
	});

	test('a practitioner account is always tied to a practitioner of this clinic', async () => {
		const { owner, ana, rae, services } = await staffed();
		const role = { accountId: rae.accountId, role: 'practitioner' } as const;
		expect(await changeRole(services, owner, role)).toEqual(refusedWith('practitioner-needed'));
		const tie = (accountId: string, practitionerId: string | null) =>
			tieToPractitioner(services, owner, { accountId, practitionerId });
		expect(await tie(ana.accountId, null)).toEqual(refusedWith('practitioner-needed'));
		expect(await tie(rae.accountId, 'zoe')).toEqual(refusedWith('unknown-practitioner'));
		expect(await tie(rae.accountId, 'ben')).toMatchObject({ ok: true });
		expect(await changeRole(services, owner, role)).toMatchObject({ ok: true });
		const person = { name: 'B', email: 'b@example.test', role: 'practitioner' } as const;
		expect(await invite(services, owner, { ...person, practitionerId: null })).toEqual(
			refusedWith('practitioner-needed')
		);
	});

	test('an e-mail address has one account, and an unknown account is not found', async () => {
		const { owner, services } = await staffed();
		const again = { name: 'R', email: 'RAE@example.test', role: 'reception' } as const;
		expect(await invite(services, owner, { ...again, practitionerId: null })).toEqual(
			refusedWith('email-taken')
		);
		for (const id of [randomUUID(), 'not-an-id'])
			expect(await deactivate(services, owner, id)).toEqual(refusedWith('not-found'));
	});

	test('an owner of one clinic changes nobody at another', async () => {
		const [here, there] = [await staffed(), await staffed()];
		expect(await deactivate(here.services, here.owner, there.rae.accountId)).toEqual(
			refusedWith('not-found')
		);
	});

	test('every change is noted with who did it, and a refused one changes and notes nothing', async () => {
		const { clinic, owner, rae, services } = await staffed();
		const before = (await deedsOf(clinic)).length;
		const { accountId } = rae;
		await tieToPractitioner(services, owner, { accountId, practitionerId: 'ben' });
		await changeRole(services, owner, { accountId, role: 'practitioner' });
		await dropTotpOf(services, owner, accountId);
		await deactivate(services, owner, accountId);
		await reactivate(services, owner, accountId);
		await deactivate(services, owner, owner.accountId);
		const rows = (await auditOf(clinic)).slice(before);
		expect(rows.map(({ action, deed }) => `${action} ${deed}`)).toEqual([
			'U staff.tie',
			'U staff.role',
			'U staff.totp-drop',
			'U staff.deactivate',
			'U staff.reactivate'
		]);
		for (const row of rows)
			expect(row).toMatchObject({ agent_id: owner.accountId, entity_id: accountId });
	});
});
