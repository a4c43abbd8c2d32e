// How many muscles refer to each place, on the outlines of the figure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf, type ViewId, type ViewOutlines } from '@palpate/drawing';
import { contentFolder } from './committedAtlas.ts';
import type { PlaceTally } from './tally.ts';

export const outlinesOf = (view: ViewId): ViewOutlines =>
	JSON.parse(readFileSync(join(contentFolder, 'atlas/figure/outlines', `${view}.json`), 'utf8'));

const shown: readonly ViewId[] = ['front', 'back', 'left', 'head-left', 'left-palm', 'left-sole'];
const height = 520;
const gap = 16;
/** From the fewest to the most; nothing refers to a place in grey. */
const tints = ['#f6e3c8', '#f0c391', '#e59c5f', '#d06f3d', '#a8452a', '#74261f'];
const bounds = [1, 3, 6, 10, 15, 21];

const tintOf = (muscles: number): string =>
	muscles === 0 ? '#c9cdc8' : (tints[bounds.findLastIndex((from) => muscles >= from)] ?? '');

export function heatMap(places: readonly PlaceTally[]): string {
	const counts = new Map(places.map(({ id, muscles }) => [id, muscles]));
	let x = gap;
	const figures = shown.map((view) => {
		const { places: seen, width, height: tall } = outlinesOf(view);
		const scale = height / tall;
		const paths = seen.map(({ id, polygons }) => {
			const muscles = counts.get(id) ?? 0;
			return `<path d="${pathOf(polygons)}" fill="${tintOf(muscles)}"><title>${id}: ${muscles}</title></path>`;
		});
		const at = x;
		x += width * scale + gap;
		return `<g transform="translate(${at.toFixed(1)} ${gap}) scale(${scale.toFixed(4)})" stroke="#5b4638" stroke-width="${(0.5 / scale).toFixed(2)}">${paths.join('')}</g>`;
	});
	const legend = ['none', ...bounds.map((from, n) => rangeFrom(from, bounds[n + 1]))].map(
		(words, n) =>
			`<rect x="${gap + n * 84}" y="${height + 34}" width="16" height="16" fill="${tintOf(n === 0 ? 0 : (bounds[n - 1] ?? 0))}" stroke="#5b4638" stroke-width="0.5"/><text x="${gap + n * 84 + 22}" y="${height + 47}">${words}</text>`
	);
	const width = Math.ceil(Math.max(x, gap + 8 * 84));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + 66}" font-family="system-ui, sans-serif" font-size="13" fill="#26332d">`,
		'<title>How many muscles are said to refer to each place</title>',
		'<rect width="100%" height="100%" fill="#fffdf8"/>',
		...figures,
		...legend,
		'</svg>\n'
	].join('\n');
}

const rangeFrom = (from: number, next: number | undefined): string =>
	next === undefined ? `${from} or more` : next === from + 1 ? `${from}` : `${from} to ${next - 1}`;
