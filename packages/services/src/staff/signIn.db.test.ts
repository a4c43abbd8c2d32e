import type { OpenDatabase } from '@palpate/storage';
import { eachDatabase } from '@palpate/storage/testing';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../services.ts';
import { changePassword } from './changePassword.ts';
import { confirmCode } from './confirmCode.ts';
import { confirmTotp } from './confirmTotp.ts';
import { dropTotp } from './dropTotp.ts';
import { readAccount } from './readAccount.ts';
import { signIn } from './signIn.ts';
import { revokeAllSessions, signOut } from './signOut.ts';
import { type StaffSession, staffSession } from './staffSession.ts';
import { startTotp } from './startTotp.ts';
import {
	address,
	deedsOf,
	goodPassword,
	holding,
	hour,
	makeOwner,
	makeTestClinic,
	minute,
	servicesOf,
	sessionOf,
	type TestClinic
} from './testing.ts';

const email = 'owner@example.test';
const right = { email, password: goodPassword, address };
const wrong = { email, password: 'not the password', address };

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	/** A clinic whose owner has set up the second factor; `code` makes what the app would show. */
	async function withSecondFactor() {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const services = servicesOf(clinic, owner);
		expect(await startTotp(services, owner, goodPassword)).toEqual({ ok: true });
		const { secondFactor } = await readAccount(services, owner);
		if (secondFactor.state !== 'pending') throw new Error('nothing to set up');
		const secret = Secret.fromBase32(secondFactor.secret);
		const code = () => TOTP.generate({ secret, timestamp: clinic.clock.now });
		expect(await confirmTotp(services, owner, code())).toEqual({ ok: true });
		clinic.clock.now += minute;
		return { clinic, owner, services, code };
	}

	async function halfSignedIn({ services }: TestClinic) {
		const signedIn = await signIn(services, right);
		if (!signedIn.ok) throw new Error(signedIn.error.code);
		const { token } = signedIn.value;
		return { token, session: await holding(services, token) };
	}

	test('the right password signs in, whatever the capitals of the e-mail address', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const { session } = await sessionOf(clinic, ' Owner@Example.TEST ');
		expect(session).toMatchObject({ email, role: 'owner', secondFactorDue: false });
	});

	test('a wrong password and an unknown address get the same answer, and both are noted', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const refused = { ok: false, error: { code: 'wrong-password' } };
		expect(await signIn(clinic.services, wrong)).toEqual(refused);
		expect(await signIn(clinic.services, { ...right, email: 'x@example.test' })).toEqual(refused);
		expect((await deedsOf(clinic)).slice(-2)).toEqual(['E staff.sign-in 4', 'E staff.sign-in 4']);
	});

	test('after five wrong ones even the right password waits, and the wait grows and ends', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		for (let i = 0; i < 5; i++) await signIn(clinic.services, wrong);
		const wait = { code: 'too-many-tries', seconds: 15 };
		expect(await signIn(clinic.services, right)).toEqual({ ok: false, error: wait });
		clinic.clock.now += 15_000;
		await signIn(clinic.services, wrong);
		expect(await signIn(clinic.services, right)).toMatchObject({ error: { seconds: 30 } });
		clinic.clock.now += 30_000;
		expect(await signIn(clinic.services, right)).toMatchObject({ ok: true });
		expect(await signIn(clinic.services, wrong)).toMatchObject({
			error: { code: 'wrong-password' }
		});
	});

	test('many guesses at the same moment do not all slip through', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const answers = await Promise.all(
			Array.from({ length: 12 }, () => signIn(clinic.services, wrong))
		);
		const checked = answers.filter(
			({ ok, ...a }) => !ok && 'error' in a && a.error.code === 'wrong-password'
		);
		expect(checked).toHaveLength(5);
	});

	test('one network address that tries many accounts has to wait, and no other has', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		for (let i = 0; i < 20; i++)
			await signIn(clinic.services, { ...wrong, email: `guess${i}@example.test` });
		expect(await signIn(clinic.services, right)).toMatchObject({
			error: { code: 'too-many-tries' }
		});
		const elsewhere = await signIn(clinic.services, { ...right, address: '192.0.2.99' });
		expect(elsewhere.ok).toBe(true);
	}, 60_000);

	test('a session left alone for half an hour has ended; one in use goes on', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const { token } = await sessionOf(clinic, email);
		clinic.clock.now += 30 * minute - 1;
		expect(await staffSession(clinic.services, token)).not.toBeNull();
		clinic.clock.now += 30 * minute - 1;
		expect(await staffSession(clinic.services, token)).not.toBeNull();
		clinic.clock.now += 30 * minute;
		expect(await staffSession(clinic.services, token)).toBeNull();
	});

	test('after twelve hours a session has ended however busy it was', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const { token } = await sessionOf(clinic, email);
		const ends = clinic.clock.now + 12 * hour;
		let last: StaffSession | null = null;
		while (clinic.clock.now + 20 * minute < ends) {
			clinic.clock.now += 20 * minute;
			last = await staffSession(clinic.services, token);
		}
		expect(last).not.toBeNull();
		clinic.clock.now = ends;
		expect(await staffSession(clinic.services, token)).toBeNull();
	});

	test('a session of one clinic opens nothing at another', async () => {
		const [here, there] = [await makeTestClinic(database), await makeTestClinic(database)];
		await makeOwner(here);
		const { token } = await sessionOf(here, email);
		expect(await staffSession(there.services, token)).toBeNull();
		expect(await staffSession(here.services, token)).not.toBeNull();
	});

	test('signing out ends this session; signing out everywhere ends the others too', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const [one, two, three] = [
			await sessionOf(clinic, email),
			await sessionOf(clinic, email),
			await sessionOf(clinic, email)
		];
		await signOut(clinic.services, one.session, one.token);
		expect(await staffSession(clinic.services, one.token)).toBeNull();
		expect(await staffSession(clinic.services, two.token)).not.toBeNull();
		await revokeAllSessions(clinic.services, two.session);
		expect(await staffSession(clinic.services, two.token)).toBeNull();
		expect(await staffSession(clinic.services, three.token)).toBeNull();
		expect((await deedsOf(clinic)).slice(-2)).toEqual([
			'E staff.sign-out',
			'E staff.sign-out-everywhere'
		]);
	});

	test('a new password needs the old one, ends other sessions and gives this one a new token', async () => {
		const clinic = await makeTestClinic(database);
		await makeOwner(clinic);
		const { session, token } = await sessionOf(clinic, email);
		const services = servicesOf(clinic, session);
		const next = 'seven tūī in the kōwhai';
		expect(await changePassword(services, session, { current: 'no', next })).toMatchObject({
			error: { code: 'wrong-password' }
		});
		expect(
			await changePassword(services, session, { current: goodPassword, next: 'short' })
		).toMatchObject({
			error: { code: 'too-short' }
		});
		const changed = await changePassword(services, session, { current: goodPassword, next });
		if (!changed.ok) throw new Error(changed.error.code);
		expect(await staffSession(services, token)).toBeNull();
		expect(await staffSession(services, changed.value.token)).not.toBeNull();
		expect(await signIn(services, right)).toMatchObject({ error: { code: 'wrong-password' } });
		expect((await signIn(services, { ...right, password: next })).ok).toBe(true);
	});

	test('with a second factor the password alone opens a session that only may ask for the code', async () => {
		const { clinic, code } = await withSecondFactor();
		const { token, session } = await halfSignedIn(clinic);
		expect(session.secondFactorDue).toBe(true);
		const confirmed = await confirmCode(clinic.services, session, { token, code: code() });
		if (!confirmed.ok) throw new Error(confirmed.error.code);
		expect(await staffSession(clinic.services, token)).toBeNull();
		expect(await holding(clinic.services, confirmed.value.token)).toMatchObject({
			secondFactorDue: false
		});
		expect((await deedsOf(clinic)).slice(-2)).toEqual(['E staff.sign-in', 'E staff.code']);
	});

	test('a code works once, also when it comes twice at the same moment', async () => {
		const { clinic, code } = await withSecondFactor();
		const [one, two] = [await halfSignedIn(clinic), await halfSignedIn(clinic)];
		const answers = await Promise.all(
			[one, two].map(({ session, token }) =>
				confirmCode(clinic.services, session, { token, code: code() })
			)
		);
		expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
		const three = await halfSignedIn(clinic);
		const again = { token: three.token, code: code() };
		expect(await confirmCode(clinic.services, three.session, again)).toMatchObject({
			error: { code: 'wrong-code' }
		});
	});

	test('the code that set the second factor up cannot be used to sign in', async () => {
		const { clinic, code } = await withSecondFactor();
		clinic.clock.now -= minute;
		const { token, session } = await halfSignedIn(clinic);
		expect(await confirmCode(clinic.services, session, { token, code: code() })).toMatchObject({
			error: { code: 'wrong-code' }
		});
	});

	test('wrong codes have to wait as wrong passwords do', async () => {
		const { clinic, code } = await withSecondFactor();
		const { token, session } = await halfSignedIn(clinic);
		for (let i = 0; i < 5; i++)
			await confirmCode(clinic.services, session, { token, code: '000000' });
		expect(await confirmCode(clinic.services, session, { token, code: code() })).toMatchObject({
			error: { code: 'too-many-tries' }
		});
	});

	test('the second factor is stored encrypted, shown only while it is set up, and dropped by password', async () => {
		const { clinic, owner, services } = await withSecondFactor();
		const stored = await transact(services, (trx) =>
			trx.selectFrom('staff_account').select('totp_secret').executeTakeFirstOrThrow()
		);
		expect(stored.totp_secret).toMatch(/^[\w-]{60,}$/);
		expect(JSON.stringify(await readAccount(services, owner))).not.toMatch(/secret|otpauth/);
		expect(await startTotp(services, owner, goodPassword)).toMatchObject({
			error: { code: 'already-on' }
		});
		expect(await dropTotp(services, owner, 'not it')).toMatchObject({
			error: { code: 'wrong-password' }
		});
		expect(await dropTotp(services, owner, goodPassword)).toEqual({ ok: true });
		expect((await halfSignedIn(clinic)).session.secondFactorDue).toBe(false);
	});

	test('no password, code or token stands in what is stored', async () => {
		const { clinic, code } = await withSecondFactor();
		const { token, session } = await halfSignedIn(clinic);
		await confirmCode(clinic.services, session, { token, code: code() });
		const stored = await transact(clinic.services, async (trx) =>
			JSON.stringify([
				await trx.selectFrom('staff_account').selectAll().execute(),
				await trx.selectFrom('staff_session').selectAll().execute(),
				await trx.selectFrom('staff_link').selectAll().execute(),
				await trx.selectFrom('sign_in_failure').selectAll().execute(),
				await trx.selectFrom('audit_event').selectAll().execute()
			])
		);
		for (const secret of [goodPassword, token, address]) expect(stored).not.toContain(secret);
	});
});
