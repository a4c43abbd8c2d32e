import { mayDo, type StaffDeed } from '@palpate/records';
import type { StaffSession } from '@palpate/services';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { type KeptForm, keepTyped } from './keptTyped.server.ts';
import { codeAddress, signInAddress } from './ownPath.ts';

type Visit = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

/**
 * Who is signed in, in full, and may do this. Every load and every action begins with it: a layout
 * does not run before an action, so it guards nothing.
 *
 * @throws a redirect to sign-in or to the code, or a 403
 */
export function requireStaff({ locals, url }: Visit, deed?: StaffDeed): StaffSession {
	const { staff } = locals;
	const here = `${url.pathname}${pageQuery(url)}`;
	if (!staff) redirect(303, signInAddress(here));
	if (staff.secondFactorDue) redirect(303, codeAddress(here));
	if (deed && !mayDo(staff, deed)) error(403, 'Not for your role');
	return staff;
}

/** As requireStaff, for an action: what was typed when the sign-in had ended is kept for later. */
export async function requireStaffToSend(
	visit: Visit,
	deed: StaffDeed,
	sent: { readonly form: KeptForm; readonly typed: Readonly<Record<string, string>> }
): Promise<StaffSession> {
	const { staff } = visit.locals;
	if (!staff || staff.secondFactorDue) await keepTyped(visit, sent.form, sent.typed);
	return requireStaff(visit, deed);
}

/** The query without the name of an action (`?/book`), which only a form may ask for. */
function pageQuery(url: URL): string {
	const params = new URLSearchParams(
		[...url.searchParams].filter(([name]) => !name.startsWith('/'))
	);
	return params.size > 0 ? `?${params}` : '';
}
