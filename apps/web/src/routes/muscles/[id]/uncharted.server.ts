import type { MuscleShape } from '@palpate/anatomy';
import type { Content } from '@palpate/content';
import { emptyDrawing } from '@palpate/drawing';
import { fibresToShow } from '#lib/body/fibrePaths.server.ts';
import { figureViews } from '#lib/body/figureViews.server.ts';
import { muscleAreaName } from '#lib/body/muscleAreas.ts';
import { reviewInWords } from '#lib/body/sources.ts';

/** Width of its picture on the body at least: one muscle, not the many places that one refers to. */
const leastMillimetres = 320;

/** A muscle that has a place on the figure and no record: nothing is said of what it refers. */
export function uncharted(content: Content, shape: MuscleShape) {
	const { body, sections } = content;
	const section = sections.find(({ id }) => id === shape.inset);
	return {
		isCharted: false as const,
		id: shape.id,
		name: shape.name.en,
		la: shape.name.la,
		area: muscleAreaName(shape.bodyArea),
		lies: shape.layer,
		...(shape.note && { note: shape.note }),
		...(section && { section }),
		views: figureViews(body, emptyDrawing(body.surface.id), {
			fibres: fibresToShow(content, shape.id),
			most: 2,
			least: leastMillimetres
		}),
		review: reviewInWords({ status: 'unreviewed' })
	};
}
