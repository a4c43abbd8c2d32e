import type { Content } from '@palpate/content';
import type { Drawn } from '@palpate/services';
import type { CandidateView } from './candidates.ts';
import { drawnFigure } from './drawnFigure.server.ts';
import { type FigureView, zonesOn } from './figureViews.server.ts';

type Felt = Pick<CandidateView, 'zones'>;

/**
 * Where a muscle is said to be felt, over what was marked.
 *
 * @param others  lie ready on the same views, by their number: pointing at one in the list shows it
 */
export function feltFigure(
	content: Pick<Content, 'body' | 'atlas'>,
	kept: Drawn,
	{ zones }: Felt,
	others: readonly Felt[]
): readonly FigureView[] {
	const views = drawnFigure(content, kept, { zones, most: 2 })?.views ?? [];
	return views.map((view) => ({
		...view,
		layers: others.map((other) => zonesOn(view.id, other.zones))
	}));
}

/** Two muscles on the same view and window each, so that only the zones differ. */
export function feltBeside(
	content: Pick<Content, 'body' | 'atlas'>,
	kept: Drawn,
	pair: readonly [Felt, Felt]
): readonly [readonly FigureView[], readonly FigureView[]] {
	const zones = pair.flatMap((one) => one.zones);
	const views = drawnFigure(content, kept, { zones, most: 1 })?.views ?? [];
	const only = (one: Felt) =>
		views.map((view) => ({ ...view, zones: zonesOn(view.id, one.zones) }));
	return [only(pair[0]), only(pair[1])];
}
