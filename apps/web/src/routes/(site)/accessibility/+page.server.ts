import { clinicPage } from '#lib/server/clinicPage.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => clinicPage(locals, 'accessibility');
