import { dateIn } from '@palpate/scheduling';
import { readDay } from '@palpate/services';
import { error } from '@sveltejs/kit';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { leastOfBody } from '#lib/body/figureViews.server.ts';
import { dateFrom, dayView } from '../support/dayView.ts';
import { requireStaff } from '../support/guard.server.ts';
import type { PageServerLoad } from './$types';

const everybody = 'all';

/** One day as a list; practitioners see their own visits first, and may ask for everybody's. */
export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event, 'read-day');
	const { clinic, content, services, house } = event.locals;
	const { searchParams } = event.url;
	const today = dateIn(clinic.timeZone, house.now());
	const date = dateFrom(searchParams.get('date'), today);
	const own = staff.role === 'practitioner' ? staff.practitionerId : null;
	const asked = searchParams.get('practitioner') ?? own ?? everybody;
	const chosen = clinic.practitioners.find(({ id }) => id === asked);
	const day = await readDay(services, staff, {
		date,
		...(chosen ? { practitionerId: chosen.id } : {})
	});
	if (!day.ok) error(403, 'Not for your role');
	return {
		day: dayView(
			clinic,
			date,
			day.value,
			({ report }) => drawnFigure(content, report, { most: 1, least: leastOfBody.thumbnail }),
			house.now()
		),
		practitioners: clinic.practitioners.map(({ id, name }) => ({ id, name })),
		chosen: chosen?.id ?? everybody,
		chosenName: chosen?.name
	};
};
