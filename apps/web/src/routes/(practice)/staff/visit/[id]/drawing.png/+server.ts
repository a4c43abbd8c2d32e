import { readVisitReport } from '@palpate/services';
import { error } from '@sveltejs/kit';
import { drawingPng } from '#lib/server/drawingPng.server.ts';
import { requireStaff } from '../../../../support/guard.server.ts';
import type { RequestHandler } from './$types';

/** The drawing that came with a visit, for whoever treats the person; each look at it is noted. */
export const GET: RequestHandler = async (event) => {
	const staff = requireStaff(event, 'read-visit');
	const { content, services } = event.locals;
	const report = await readVisitReport(services, staff, event.params.id);
	if (!report.ok) error(report.error.code === 'not-found' ? 404 : 403, 'Not found');
	return drawingPng(content, report.value);
};
