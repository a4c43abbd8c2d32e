/** The muscles that the address of the results asks for: one on the figure, and one beside it. */
export interface Chosen<One> {
	/** undefined only where there is none to choose */
	readonly shown: One | undefined;
	readonly beside: One | undefined;
}

/**
 * `?muscle=infraspinatus:right&with=scalene-middle:right`. What is not on the list is as not asked
 * for, so that the best is shown: an old address never breaks, and names nothing that the marks and
 * answers of this person do not.
 */
export function chosenOf<One extends { readonly key: string }>(
	candidates: readonly One[],
	query: URLSearchParams
): Chosen<One> {
	const named = (parameter: string) => candidates.find(({ key }) => key === query.get(parameter));
	const shown = named('muscle') ?? candidates[0];
	const beside = named('with');
	return { shown, beside: beside === shown ? undefined : beside };
}

/**
 * The address that shows a muscle on the figure, or two beside each other.
 *
 * @param jump  to where they stand; not past a warning that is to be read first
 */
export function addressOf(
	shown: { readonly key: string },
	beside: { readonly key: string } | undefined,
	jump: boolean
): string {
	const query = new URLSearchParams({ muscle: shown.key, ...(beside && { with: beside.key }) });
	const place = beside ? '#compare' : '#figure';
	return `?${query}${jump ? place : ''}`;
}
