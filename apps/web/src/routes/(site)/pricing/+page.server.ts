import { accPeriodOn } from '@palpate/content';
import { clinicPage } from '#lib/server/clinicPage.ts';
import type { PageServerLoad } from './$types';

/** What ACC pays today, where the clinic is. */
export const load: PageServerLoad = ({ locals }) => {
	const { clinic, content } = locals;
	const today = Temporal.Now.plainDateISO(clinic.timeZone).toString();
	return { ...clinicPage(locals, 'pricing'), acc: accPeriodOn(content.acc, today) ?? null };
};
