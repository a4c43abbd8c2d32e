// Every page of the practice and each of its actions is asked here by people who may not be there.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { StaffSession } from '@palpate/services';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { requireStaff } from './guard.server.ts';

const drafts = vi.hoisted(() => ({ details: {} as Record<string, string> }));
vi.mock('#lib/server/draft.ts', () => ({
	draftOf: async () => drafts,
	keepInDraft: async (_visit: unknown, change: { details: Record<string, string> }) => {
		drafts.details = change.details;
	}
}));

type Handler = (event: unknown) => unknown;

const folder = join(import.meta.dirname, '../staff');
const open = ['sign-in', 'code', 'forgot', 'link/[token]'].map((page) => `${page}/+page.server.ts`);
const pages = globSync('**/+page.server.ts', { cwd: folder })
	.filter((page) => !open.includes(page))
	.sort();

const handlers = await Promise.all(
	pages.map(async (page) => {
		const module = (await import(join(folder, page))) as {
			load: Handler;
			actions?: Record<string, Handler>;
		};
		return [['load', module.load] as const, ...Object.entries(module.actions ?? {})].map(
			([name, handler]) => ({ page: page.replace(/\/?\+page\.server\.ts$/, ''), name, handler })
		);
	})
);
const everything = handlers.flat();

const member = (role: StaffSession['role'], secondFactorDue = false): StaffSession => ({
	accountId: 'a',
	name: 'Somebody',
	email: 'somebody@example.test',
	role,
	practitionerId: null,
	secondFactorDue
});

const eventOf = (staff: StaffSession | null, page = 'book', typed: Record<string, string> = {}) => {
	const body = new URLSearchParams({ name: 'Tāmati', ...typed });
	const url = new URL(`http://clinic.test/staff/${page}?/act`);
	return {
		url,
		params: { id: 'x' },
		cookies: {},
		request: new Request(url, { method: 'POST', body }),
		locals: { staff }
	};
};

/** Where it leads: the address of a redirect, or the status of an error. */
async function answerOf(handler: Handler, event: unknown): Promise<string | number> {
	try {
		await handler(event);
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		if (isHttpError(thrown)) return thrown.status;
		throw thrown;
	}
	return 'let through';
}

test('there is something to guard', () => {
	expect(everything.length).toBeGreaterThan(15);
});

test.each(everything)('$page, $name: without a sign-in it leads to sign-in', async (one) => {
	const answer = await answerOf(one.handler, eventOf(null, one.page));
	expect(answer).toMatch(/^\/staff\/sign-in(\?next=%2Fstaff%2F[\w%5BD.-]*)?$/);
});

test.each(everything)('$page, $name: before the code it leads to the code', async (one) => {
	const half = eventOf(member('owner', true), one.page);
	expect(await answerOf(one.handler, half)).toMatch(/^\/staff\/code/);
});

const owners = everything.filter(({ page }) => /^(people|settings)/.test(page));

test.each(owners)('$page, $name: it is for the owner alone', async (one) => {
	for (const role of ['practitioner', 'reception'] as const)
		expect(await answerOf(one.handler, eventOf(member(role), one.page))).toBe(403);
});

test('the way back does not name an action, and keeps the rest of the address', async () => {
	const url = new URL('http://clinic.test/staff?/cancel&date=2026-12-01');
	const answer = await answerOf((event) => requireStaff(event as never), {
		url,
		locals: { staff: null }
	});
	expect(answer).toBe('/staff/sign-in?next=%2Fstaff%3Fdate%3D2026-12-01');
});

test('what was typed about a visit is kept when the sign-in had ended, the consent is not', async () => {
	drafts.details = { name: 'typed on the public site' };
	const book = everything.find(({ page, name }) => page === 'book' && name === 'book');
	const typed = { phone: '021 555 0123', consent: 'yes', unknown: 'x' };
	await answerOf(book?.handler ?? (() => undefined), eventOf(null, 'book', typed));
	expect(drafts.details).toEqual({
		name: 'typed on the public site',
		'staff-book.name': 'Tāmati',
		'staff-book.phone': '021 555 0123'
	});
});
