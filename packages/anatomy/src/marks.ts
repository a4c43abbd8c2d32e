import { err, ok, type Result } from '@palpate/base';
import { markKey, type PainMark } from '@palpate/drawing';
import type { Atlas } from './atlas.ts';

export interface MarkProblem {
	readonly code: 'unknown-region' | 'side-missing' | 'side-not-allowed' | 'marked-twice';
	/** position in the list, from 0 */
	readonly index: number;
	readonly region: string;
}

/**
 * Marks that fit the atlas: known places, a side where there are two and none on the midline, each
 * place and side once. The first that does not fit is the refusal.
 */
export function checkMarks(
	atlas: Atlas,
	marks: readonly PainMark[]
): Result<readonly PainMark[], MarkProblem> {
	const seen = new Set<string>();
	for (const [index, mark] of marks.entries()) {
		const code = problemOf(atlas, mark, seen);
		if (code) return err({ code, index, region: mark.region });
		seen.add(markKey(mark));
	}
	return ok(marks);
}

function problemOf(
	atlas: Atlas,
	mark: PainMark,
	seen: ReadonlySet<string>
): MarkProblem['code'] | undefined {
	const place = atlas.regions.find((region) => region.id === mark.region);
	if (!place) return 'unknown-region';
	if (place.midline && mark.side) return 'side-not-allowed';
	if (!place.midline && !mark.side) return 'side-missing';
	return seen.has(markKey(mark)) ? 'marked-twice' : undefined;
}
