// Group atlas: how much does explaining a drawing gain over its formulas written plainly?
import { readAtlas } from '../testing.ts';
import { findingsOf } from './findings.ts';
import { infer } from './infer.ts';
import { inferPlainly } from './inferPlainly.ts';
import { modelOf } from './model.ts';
import { observedDrawing } from './observed.ts';

export const question =
	'atlas: how much does explaining a drawing gain over its formulas written plainly, for one that covers 20 places from the neck to the hand?';

const atlas = readAtlas();
const model = modelOf(atlas);
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

/** The same findings and sets, by one way of inferring or the other. */
function explained(by: typeof infer) {
	const observed = observedDrawing(model.skin, covered);
	const inference = by(model, observed);
	const { together } = inference;
	return {
		findings: findingsOf({ atlas, model, observed, inference }),
		together: together.map(({ members }) => members)
	};
}

export const baseline = {
	name: 'formulas written plainly',
	run: () => explained(inferPlainly)
};
export const candidate = { name: 'infer', run: () => explained(infer) };
