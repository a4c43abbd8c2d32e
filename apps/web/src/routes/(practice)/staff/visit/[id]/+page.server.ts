import { fitOf } from '@palpate/anatomy';
import { mayDo, mayReadReport } from '@palpate/records';
import {
	demonstrationPrefix,
	readVisit,
	readVisitReport,
	type StaffSession
} from '@palpate/services';
import type { Appointment, PainReport } from '@palpate/storage';
import { error } from '@sveltejs/kit';
import { ageNames } from '#lib/body/askMore.ts';
import { fits } from '#lib/body/candidates.ts';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { requireStaff } from '../../../support/guard.server.ts';
import { visitWords } from '../../../support/visitWords.ts';
import type { PageServerLoad } from './$types';

/** One visit; what the client marked and answered only for whoever treats them. */
export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event, 'read-visit');
	const { clinic, services, demonstration, house } = event.locals;
	const visit = await readVisit(services, staff, event.params.id);
	if (!visit.ok) error(visit.error.code === 'not-found' ? 404 : 403, 'Not found');
	const isOwn = mayReadReport(staff, visit.value);
	return {
		visit: visitWords(clinic, visit.value),
		done: event.url.searchParams.get('done'),
		prefix: demonstration ? demonstrationPrefix : null,
		cancellable: isCancellable(visit.value, house.now()) && mayDo(staff, 'cancel-visit'),
		isOwn,
		report: isOwn ? await reportOf(event.locals, staff, visit.value.id) : null
	};
};

const isCancellable = (visit: Appointment, now: number) =>
	visit.status === 'booked' && visit.period.start > now;

async function reportOf({ services, content }: App.Locals, staff: StaffSession, id: string) {
	const read = await readVisitReport(services, staff, id);
	if (!read.ok) error(403, 'Not for your role');
	const report = read.value;
	if (!report) return null;
	return {
		figure: drawnFigure(content, report),
		answers: answersOf(report),
		told: {
			age: report.told.age ? ageNames[report.told.age] : null,
			said: report.told.said.map(({ says, answer }) => ({ says, answer }))
		},
		listed: report.listed.map(({ muscle, name, dots }) => ({
			name,
			dots,
			fit: fits[fitOf(dots)],
			href: content.atlas.muscles.some(({ id }) => id === muscle) ? `/muscles/${muscle}` : null
		}))
	};
}

/** The questions as they were worded then, by their answers. */
function answersOf({ answers, questions }: PainReport) {
	const answeredWith = (wanted: 'yes' | 'no') =>
		Object.entries(answers)
			.filter(([, answer]) => answer === wanted)
			.map(([id]) => questions[id] ?? id);
	return { yes: answeredWith('yes'), no: answeredWith('no') };
}
