import { carriedReport } from '@palpate/services';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { leastOfBody } from '#lib/body/figureViews.server.ts';
import { stepAddress } from '#lib/booking/choice.ts';
import { draftOf } from '#lib/server/draft.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { clinic, content, services } = event.locals;
	const practitioner = event.url.searchParams.get('practitioner') ?? undefined;
	const report = carriedReport(services, await draftOf(event));
	const groups = clinic.services
		.filter(({ parent }) => !parent)
		.map((service) => ({
			service,
			below: clinic.services.filter(({ parent }) => parent === service.id)
		}));
	return {
		groups,
		next: Object.fromEntries(
			clinic.services.map((service) => [
				service.id,
				stepAddress('/book/who', { service, practitioner })
			])
		),
		figure: drawnFigure(content, report, { most: 1, least: leastOfBody.thumbnail })
	};
};
