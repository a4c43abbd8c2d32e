import type { Content } from '@palpate/content';
import type { PainMark } from '@palpate/drawing';
import { describeMark } from '@palpate/drawing';

/** `Left side of the neck, 6 of 10`, for each mark whose place we know. */
export function marksInWords(
	content: Pick<Content, 'atlas'>,
	marks: readonly PainMark[]
): readonly string[] {
	return marks.flatMap((mark) => {
		const region = content.atlas.regions.find(({ id }) => id === mark.region);
		return region ? [describeMark(mark, region.name)] : [];
	});
}
