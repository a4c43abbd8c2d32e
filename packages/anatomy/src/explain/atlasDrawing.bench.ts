// Group atlas: how much does the inference gain over its formulas written plainly?
import { readAtlas } from '../testing.ts';
import { type Inference, infer } from './infer.ts';
import { inferPlainly } from './inferPlainly.ts';
import { modelOf } from './model.ts';
import { observedDrawing } from './observed.ts';

export const question =
	'atlas: how much does infer gain over the formulas written plainly, for a drawing that covers 20 places from the neck to the hand?';

const model = modelOf(readAtlas());
const regions = ['side-of-neck', 'front-of-shoulder', 'outer-upper-arm', 'inner-forearm', 'thumb'];
const covered = model.skin.places
	.filter(({ region, side }) => regions.includes(region) && side === 'left')
	.slice(0, 20)
	.map((place, n) => ({
		place,
		areaSquareMillimetres: 300 + 120 * n,
		share: 0.3,
		intensity: 5,
		qualities: []
	}));
const observed = observedDrawing(model.skin, covered);

/** What is added up in another order differs in the last digits. */
const rounded = ({ weights, evidence, none, together }: Inference) => ({
	weights: [...weights].map((one) => one.toFixed(6)),
	evidence: [...evidence].map((one) => one.toFixed(6)),
	none: none.toFixed(6),
	together: together.map(({ members }) => members)
});

export const baseline = {
	name: 'formulas written plainly',
	run: () => rounded(inferPlainly(model, observed))
};
export const candidate = { name: 'infer', run: () => rounded(infer(model, observed)) };
