import {
	type Backing,
	backingsOf,
	describeSkinPoint,
	type EmptyReason,
	filled,
	helpKinds,
	isEmpty,
	isNoneFound,
	listOf,
	type Muscle,
	type OtherEffect,
	placeZones,
	regionZones,
	rootsInWords,
	type SkinPoint,
	type Statement,
	type TriggerPoint
} from '@palpate/anatomy';
import type { Content } from '@palpate/content';
import { positionAt } from '@palpate/drawing';
import { backingView, referencesView } from './views.ts';

/** What of the content a record is told from. */
type Known = Pick<Content, 'atlas' | 'body' | 'landmarks' | 'points'>;

/** Version 1 knows no muscle without a word on self-care: no steps is the safe one. */
const notWrittenYet = {
	kind: 'not-for-self-treatment',
	reason: 'No steps have been written for this muscle yet.'
} as const;

/** All that the record of a muscle says. What version 1 had is there as it was. */
export function muscleView(known: Known, muscle: Muscle) {
	const { atlas } = known;
	const backed = (sources: Backing) => backingView(atlas, sources);
	const stated = ({ says, sources }: Statement) => ({ says, ...backed(sources) });
	const mimics = listOf(muscle.mimics);
	return {
		recordVersion: 2,
		id: muscle.id,
		status: muscle.status,
		name: { ...muscle.name, also: [...muscle.name.also] },
		side: muscle.side,
		bodyArea: muscle.bodyArea,
		about: muscle.about,
		innervation: [
			...new Set(muscle.innervation.flatMap(({ nerve, roots }) => [nerve, rootsInWords(roots)]))
		],
		nerves: muscle.innervation,
		attachments: filled(muscle.attachments),
		fibreDirection: filled(muscle.fibreDirection),
		action: muscle.action,
		depth: muscle.depth,
		anatomy: backed(muscle.anatomy),
		triggerPoints: muscle.triggerPoints.map((point) => pointView(known, muscle, point)),
		otherEffects: listOf(muscle.otherEffects).map((one) => effectView(known, muscle, one)),
		keySatellites: listOf(muscle.keySatellites).map(({ muscle: other, is, says, sources }) => ({
			muscle: other,
			is,
			says,
			...backed(sources)
		})),
		motorPoints: motorPointsView(known, muscle),
		loads: listOf(muscle.loads).map(({ says }) => says),
		notices: listOf(muscle.notices).map(({ says }) => says),
		helps: helpsOf(muscle).map(({ kind, what, how, grade, danger, sources }) => ({
			what,
			how,
			kind,
			evidence: grade,
			danger,
			...backed(sources)
		})),
		selfCare: filled(muscle.selfCare) ?? notWrittenYet,
		practice: muscle.practice && backed(muscle.practice),
		alsoThinkOf: mimics.map(({ says }) => says),
		cautions: muscle.cautions.map(({ says }) => says),
		withSources: {
			loads: listOf(muscle.loads).map(stated),
			notices: listOf(muscle.notices).map(stated),
			alsoThinkOf: mimics.map((one) => ({ ...stated(one), excludeFirst: one.excludeFirst })),
			cautions: muscle.cautions.map(stated)
		},
		empty: emptyFields(muscle),
		review: muscle.review,
		references: referencesView(
			atlas,
			backingsOf(muscle).map(({ backing }) => backing)
		)
	};
}

/** One trigger point on its own. */
export function triggerPointView(known: Known, muscle: Muscle, point: TriggerPoint) {
	const { id, name, side } = muscle;
	const effects = listOf(muscle.otherEffects).filter(
		({ points }) => points === undefined || points.includes(point.id)
	);
	const seen = pointView(known, muscle, point);
	return {
		...seen,
		id: seen.record,
		point: point.id,
		muscle: { id, name, side },
		otherEffects: effects.map((one) => effectView(known, muscle, one)),
		empty: emptyIn({ at: point.at, depth: point.depth, otherEffects: muscle.otherEffects }),
		references: referencesView(
			known.atlas,
			[point, ...effects].map(({ sources }) => sources)
		)
	};
}

function pointView(known: Known, muscle: Muscle, point: TriggerPoint) {
	const { atlas, points } = known;
	const { id, where, over, spread, at, depth, refersTo, sources, review } = point;
	const spot = filled(at);
	return {
		id,
		record: `${muscle.id}:${id}`,
		where,
		over,
		spread,
		at: spot && spotView(known, spot, points[muscle.id]?.triggerPoints[id]),
		depth: filled(depth),
		refersTo: regionZones(refersTo, atlas),
		zones: placeZones(refersTo, atlas.places),
		evidence: sources.evidence === 'expert-observation' ? 'expert-observation' : 'tested',
		...backingView(atlas, sources),
		review
	};
}

function effectView({ atlas }: Known, { triggerPoints }: Muscle, one: OtherEffect) {
	return {
		effect: one.effect,
		says: one.says,
		points: one.points ?? triggerPoints.map(({ id }) => id),
		...backingView(atlas, one.sources)
	};
}

function motorPointsView(known: Known, muscle: Muscle) {
	const written = filled(muscle.motorPoints);
	return (
		written && {
			differs: written.differs,
			zones: written.zones.map(({ at, sources, ...zone }, n) => ({
				...zone,
				at: spotView(known, at, known.points[muscle.id]?.motorPoints[n]),
				...backingView(known.atlas, sources)
			}))
		}
	);
}

function spotView(
	{ body: { surface }, landmarks }: Known,
	at: SkinPoint,
	address: readonly [quad: number, u: number, v: number] | undefined
) {
	const words = describeSkinPoint(at, landmarks.list);
	if (!address) return { words };
	const [quad, u, v] = address;
	const metres = positionAt(surface, { quad, u, v }).map((n) => Math.round(n * 1e4) / 1e4 + 0);
	return { words, surface: surface.id, address: { quad, u, v }, metres };
}

/** As `allHelps`, with the kind of each. */
const helpsOf = (muscle: Muscle) =>
	helpKinds.flatMap((kind) => listOf(muscle.helps[kind]).map((help) => ({ kind, ...help })));

const emptyFields = (muscle: Muscle) =>
	emptyIn({
		attachments: muscle.attachments,
		fibreDirection: muscle.fibreDirection,
		...Object.fromEntries(
			muscle.triggerPoints.flatMap(({ id, at, depth }) => [
				[`${id}.at`, at],
				[`${id}.depth`, depth]
			])
		),
		otherEffects: muscle.otherEffects,
		keySatellites: muscle.keySatellites,
		motorPoints: muscle.motorPoints,
		loads: muscle.loads,
		notices: muscle.notices,
		alsoThinkOf: muscle.mimics,
		...Object.fromEntries(helpKinds.map((kind) => [`helps.${kind}`, muscle.helps[kind]])),
		selfCare: muscle.selfCare
	});

interface Without {
	readonly field: string;
	readonly reason: EmptyReason | 'searched-none-found';
	readonly why?: string | undefined;
	readonly searched?: string;
	readonly on?: string;
}

/** Fields that hold nothing, and why. */
const emptyIn = (fields: Readonly<Record<string, unknown>>): readonly Without[] =>
	Object.entries(fields).flatMap(([field, holds]): readonly Without[] => {
		if (isEmpty(holds)) return [{ field, reason: holds.empty, why: holds.why }];
		if (!isNoneFound(holds)) return [];
		const { searched, date } = holds;
		return [{ field, reason: 'searched-none-found', searched, on: date }];
	});
