// Group body: what does our code add to a frame while a stroke grows: only what is new, against all of it anew?
import type { Stroke } from '@palpate/drawing';
import { type Decal, decalsOfDrawing, instancesOf, planOf } from './decals.ts';
import { body, numbersFrom, skin } from './testing.ts';

export const question =
	'body: what do 120 frames of a stroke that grows by a touch each cost, when only what is new is handed to the graphics card, against all touches anew in each?';

const next = numbersFrom(4);
const points = Array.from({ length: 120 }, (_, n): [number, number, number] => [
	4000 + n,
	next(),
	next()
]);
/** The marks of each frame: the same stroke, one touch longer. */
const frames = points.map((_, n): readonly Decal[] => {
	const stroke: Stroke = {
		kind: 'stroke',
		points: points.slice(0, n + 1),
		radiusMillimetres: 14,
		intensity: 5,
		quality: null
	};
	return decalsOfDrawing(body, { marks: [stroke] });
});
const drawn = (decals: readonly Decal[]): number =>
	decals.reduce((sum, { shape }) => sum + instancesOf(body, skin, shape).count, 0);

/** How many squares stand on the skin at the end. */
export const baseline = {
	name: 'all touches in each frame',
	run: () => frames.reduce((_, decals) => drawn(decals), 0)
};
export const candidate = {
	name: 'new touches alone',
	run: () => {
		let shown: readonly Decal[] = [];
		let squares = 0;
		for (const decals of frames) {
			const plan = planOf(shown, decals);
			squares = (plan.anew ? 0 : squares) + drawn(plan.draw);
			shown = decals;
		}
		return squares;
	}
};
