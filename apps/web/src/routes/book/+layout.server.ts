import { saysGetHelpNow } from '@palpate/services';
import { draftOf } from '#lib/server/draft.ts';
import type { LayoutServerLoad } from './$types';

/** A safety answer that says to be seen today puts the numbers to call above every step. */
export const load: LayoutServerLoad = async (event) => ({
	helpFirst: saysGetHelpNow(event.locals.services, await draftOf(event))
});
