// Group body: how many touches of the brush a second, against looking at every quad?
import { cellsUnder } from './brush.ts';
import { cellsByBruteForce, skin, wanderingStroke } from './testing.ts';

export const question =
	'body: how much does the flooding brush gain over looking at every quad, in 15 touches of all sizes?';

const touches = [1, 2, 3, 4, 5].flatMap((seed) => {
	const { points, radiusMillimetres } = wanderingStroke(seed, 3);
	return points.map(([quad, u, v]) => ({ at: { quad, u, v }, radiusMillimetres }));
});

export const baseline = {
	name: 'every quad',
	run: () => touches.map(({ at, radiusMillimetres }) => cellsByBruteForce(at, radiusMillimetres))
};
export const candidate = {
	name: 'cellsUnder',
	run: () =>
		touches.map(({ at, radiusMillimetres }) =>
			Array.from(cellsUnder(skin, at, radiusMillimetres).sort())
		)
};
