import { formatDateTime } from '@palpate/scheduling';
import {
	changePassword,
	confirmTotp,
	dropTotp,
	readAccount,
	revokeAllSessions,
	startTotp
} from '@palpate/services';
import { fail, redirect } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import { dropCookie, staffCookie } from '#lib/server/cookies.ts';
import { practitionerName } from '../../support/dayView.ts';
import { requireStaff } from '../../support/guard.server.ts';
import { drawQr } from '../../support/qrPath.server.ts';
import { passwordProblems, passwordRefusals, sentenceFor } from '../../support/refusals.server.ts';
import { roleName } from '../../support/roles.ts';
import { giveCookie } from '../../support/signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const { clinic, services } = event.locals;
	const { secondFactor } = await readAccount(services, staff);
	return {
		name: staff.name,
		email: staff.email,
		role: roleName(staff.role),
		treatsAs: staff.practitionerId ? practitionerName(clinic, staff.practitionerId) : null,
		factor:
			secondFactor.state === 'on'
				? { state: 'on' as const, since: formatDateTime(clinic.timeZone, secondFactor.since) }
				: secondFactor.state === 'pending'
					? { state: 'pending' as const, ...setUp(secondFactor) }
					: { state: 'off' as const },
		done: event.url.searchParams.get('done')
	};
};

/** The secret to type, in groups of four, and the square code of its address to scan. */
const setUp = (pending: { readonly secret: string; readonly address: string }) => ({
	key: pending.secret.replace(/(.{4})(?=.)/g, '$1 '),
	qr: drawQr(pending.address)
});

const done = (what: string): never => redirect(303, `/staff/account?done=${what}`);

const sentences = { ...passwordProblems, ...passwordRefusals };

export const actions: Actions = {
	startFactor: async (event) => {
		const staff = requireStaff(event);
		const { password = '' } = textFields(await event.request.formData());
		const started = await startTotp(event.locals.services, staff, password);
		if (started.ok || started.error.code === 'already-on') redirect(303, '/staff/account');
		return fail(400, { fields: { factorPassword: sentenceFor(passwordRefusals, started.error) } });
	},
	confirmFactor: async (event) => {
		const staff = requireStaff(event);
		const { code = '' } = textFields(await event.request.formData());
		const confirmed = await confirmTotp(event.locals.services, staff, code);
		if (confirmed.ok) done('factor-on');
		else if (confirmed.error.code === 'not-started') redirect(303, '/staff/account');
		return fail(400, {
			fields: { code: 'That code did not work. Wait for the next one in your app and try again.' }
		});
	},
	dropFactor: async (event) => {
		const staff = requireStaff(event);
		const { password = '' } = textFields(await event.request.formData());
		const dropped = await dropTotp(event.locals.services, staff, password);
		if (dropped.ok) done('factor-off');
		else
			return fail(400, {
				fields: { factorPassword: sentenceFor(passwordRefusals, dropped.error) }
			});
	},
	password: async (event) => {
		const staff = requireStaff(event);
		const { current = '', next = '', again = '' } = textFields(await event.request.formData());
		if (next !== again)
			return fail(400, {
				fields: { again: 'The two new passwords differ. Please type it once more.' }
			});
		const changed = await changePassword(event.locals.services, staff, { current, next });
		if (changed.ok) {
			giveCookie(event, changed.value);
			done('password');
		} else {
			const field = changed.error.code in passwordRefusals ? 'current' : 'next';
			const fields: Record<string, string> = { [field]: sentenceFor(sentences, changed.error) };
			return fail(400, { fields });
		}
	},
	everywhere: async (event) => {
		const staff = requireStaff(event);
		await revokeAllSessions(event.locals.services, staff);
		dropCookie(event.cookies, event.url, staffCookie);
		redirect(303, '/staff/sign-in');
	}
};
