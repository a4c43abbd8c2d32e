import { mayDo } from '@palpate/records';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the bar. It guards nothing: each page and each action does that itself. */
export const load: LayoutServerLoad = ({ locals: { staff } }) => ({
	member: staff && {
		name: staff.name,
		whole: !staff.secondFactorDue,
		managesPeople: mayDo(staff, 'manage-people'),
		changesSettings: mayDo(staff, 'change-settings')
	}
});
