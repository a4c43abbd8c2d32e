import { filled, type Mapped, type Muscle, type MuscleShape } from '@palpate/anatomy';
import type { Content } from '@palpate/content';
import { bodyFiles } from '#lib/painting/bodyFiles.server.ts';
import { zonesOf } from '../candidates.ts';
import { reviewInWords } from '../sources.ts';
import type { FigureMuscle, FigurePoint, MuscleFigure } from './muscleFigure.ts';

/** @returns undefined when there is no such muscle */
export function muscleFigure(content: Content, id: string): MuscleFigure | undefined {
	const shape = content.shapes.find((one) => one.id === id);
	if (!shape) return undefined;
	const record = content.atlas.muscles.find((one) => one.id === id);
	const address = (name: string) => `/where-it-hurts/body/${name}?v=${bodyFiles(content).version}`;
	const charted = new Set(content.atlas.muscles.map((one) => one.id));
	const figureOf = (one: MuscleShape): FigureMuscle => ({
		id: one.id,
		name: one.name.en,
		layer: one.layer,
		isPaired: one.side === 'paired',
		fibres: address(`fibres-${one.bodyArea}.bin`),
		isCharted: charted.has(one.id)
	});
	const section = content.sections.find((one) => one.id === shape.inset);
	return {
		muscle: figureOf(shape),
		neighbours: content.shapes
			.filter((one) => one.bodyArea === shape.bodyArea && one.id !== id)
			.map(figureOf)
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		...(shape.note && { note: shape.note }),
		...(section && { section }),
		points: record ? pointsOf(content, record) : [],
		unplaced: record?.triggerPoints.filter(({ at }) => !filled(at)).length ?? 0,
		zones: record ? zonesOf(content.atlas, record, 'left') : [],
		review: reviewInWords(record?.review ?? { status: 'unreviewed' }),
		body: {
			surface: address('surface.bin'),
			labels: address('labels.bin'),
			openness: address('occlusion.bin'),
			places: content.body.places
		}
	};
}

/** What a ring on the figure stands for, by what was looked for there. */
const ringNames: Readonly<Record<Mapped, string>> = {
	'electric-pulse': 'Motor point',
	'muscle-signal': 'Motor point',
	'nerve-entry': 'Nerve entry',
	'nerve-endings': 'Nerve endings',
	'nerve-branch': 'Nerve branch',
	'not-told': 'Motor point'
};

function pointsOf(
	{ points }: Content,
	{ id, triggerPoints, motorPoints }: Muscle
): readonly FigurePoint[] {
	const found = points[id];
	const motor = filled(motorPoints)?.zones ?? [];
	return [
		...triggerPoints.flatMap((point, n) => {
			const at = found?.triggerPoints[point.id];
			return at ? [{ id: point.id, kind: 'trigger' as const, name: `Point ${n + 1}`, at }] : [];
		}),
		...motor.flatMap(({ spreadMillimetres, part, mapped }, n) => {
			const at = found?.motorPoints[n];
			const number = motor.length > 1 ? ` ${n + 1}` : '';
			const name = `${ringNames[mapped]}${number}${part ? `, ${part}` : ''}`;
			return at
				? [{ id: `motor${n + 1}`, kind: 'motor' as const, name, at, spreadMillimetres }]
				: [];
		})
	];
}
