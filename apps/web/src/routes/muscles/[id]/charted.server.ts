import type { Muscle } from '@palpate/anatomy';
import { regionInSentence, regionZones, rootsInWords } from '@palpate/anatomy';
import { emptyDrawing } from '@palpate/drawing';
import {
	disputes,
	helpCitations,
	patternCitations,
	viewMuscle,
	whoTreats,
	zonesOf
} from '#lib/body/candidates.ts';
import { figureViews } from '#lib/body/figureViews.server.ts';
import { muscleAreaName } from '#lib/body/muscleAreas.ts';
import { reviewInWords, sourceLines } from '#lib/body/sources.ts';

/** A muscle's record for reading. Self-care is not in it: that comes after the safety questions. */
export function charted({ content, clinic }: App.Locals, muscle: Muscle) {
	const { atlas, body } = content;
	const nameOf = (id: string) => {
		const place = atlas.regions.find((region) => region.id === id);
		return place ? regionInSentence(place) : id;
	};
	return {
		isCharted: true as const,
		...viewMuscle(atlas, muscle),
		id: muscle.id,
		name: muscle.name.en,
		area: muscleAreaName(muscle.bodyArea),
		action: muscle.action,
		innervation: muscle.innervation.map(({ nerve, roots }) => `${nerve} (${rootsInWords(roots)})`),
		depth: muscle.depth,
		views: figureViews(body, emptyDrawing(body.surface.id), {
			zones: zonesOf(atlas, muscle, 'right')
		}),
		essential: [
			...new Set(
				muscle.triggerPoints.flatMap(({ refersTo }) =>
					regionZones(refersTo, atlas)
						.filter(({ extent }) => extent === 'essential')
						.map(({ region }) => region)
				)
			)
		],
		points: muscle.triggerPoints.map((point, i) => ({
			id: point.id,
			name: `Point ${i + 1}`,
			where: point.where,
			over: nameOf(point.over),
			most: zoneNames(regionZones(point.refersTo, atlas), 'essential'),
			some: zoneNames(regionZones(point.refersTo, atlas), 'spillover'),
			tested: point.sources.evidence !== 'expert-observation',
			review: reviewInWords(point.review)
		})),
		patternSources: sourceLines(atlas.references, patternCitations(muscle)),
		helpSources: sourceLines(atlas.references, helpCitations(muscle)),
		disputes: sourceLines(atlas.references, disputes(muscle)),
		who: whoTreats(clinic)
	};

	function zoneNames(
		zones: readonly { region: string; extent: string; side?: string }[],
		extent: 'essential' | 'spillover'
	) {
		return zones
			.filter((zone) => zone.extent === extent)
			.map(
				(zone) => `${nameOf(zone.region)}${zone.side === 'opposite' ? ' on the other side' : ''}`
			);
	}
}
