import { readFileSync } from 'node:fs';
import { type ViewId, type ViewOutlines, viewIds } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { placeKey } from './edits.ts';
import { neighbour } from './neighbour.ts';
import { innermost, isInside, outlineFile } from './outlineFile.ts';

const folder = new URL('../../../../../content/atlas/figure/outlines/', import.meta.url);
const readView = (view: ViewId) =>
	JSON.parse(readFileSync(new URL(`${view}.json`, folder), 'utf8')) as ViewOutlines;

test('the middle of a crescent lies in it, not in its hollow', () => {
	const crescent = [
		[
			[0, 0],
			[30, 0],
			[30, 4],
			[4, 4],
			[4, 26],
			[30, 26],
			[30, 30],
			[0, 30]
		]
	] as const;
	expect(isInside(crescent, [15, 15])).toBe(false);
	expect(isInside(crescent, innermost(crescent))).toBe(true);
});

test.each(viewIds)('in the view %s, arrows lead from any place to every other', (view) => {
	const targets = outlineFile(readView(view)).places.map((place) => ({
		key: placeKey(place),
		at: place.at
	}));
	const [start] = targets;
	if (!start) throw new Error('no places');
	const reached = new Set([start.key]);
	const open = [start];
	for (let from = open.pop(); from; from = open.pop())
		for (const way of ['up', 'down', 'left', 'right'] as const) {
			const next = neighbour(targets, from, way);
			if (next && !reached.has(next.key)) {
				reached.add(next.key);
				open.push(next);
			}
		}
	expect(targets.filter(({ key }) => !reached.has(key)).map(({ key }) => key)).toEqual([]);
});
