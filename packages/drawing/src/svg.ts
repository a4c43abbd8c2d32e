import type { DrawnPath } from './drawnPaths.ts';
import { type Point, pathOf, type ViewOutlines } from './outlines.ts';
import { feelColour, feelInk, patternDefs, patternFill } from './patterns.ts';

export type SvgTheme = 'light' | 'dark' | 'print';

export interface DrawingPicture {
	readonly outlines: ViewOutlines;
	/** of the same view */
	readonly paths: readonly DrawnPath[];
	/** what the picture is, in words: its text alternative */
	readonly title: string;
	/** address of a picture of the body that fills the view; `data:` keeps the SVG complete */
	readonly backdrop?: string;
	/** the part to show, in units of the view; all of it without one */
	readonly crop?: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
	readonly theme: SvgTheme;
}

const looks: Readonly<Record<SvgTheme, Readonly<Record<'skin' | 'edge' | 'lines', string>>>> = {
	light: { skin: '#ecd9c6', edge: '#8a6f5c', lines: '#7a5a48' },
	dark: { skin: '#8d7566', edge: '#d8c3b2', lines: '#efe0d2' },
	print: { skin: '#ffffff', edge: '#333333', lines: '#999999' }
};

/**
 * A view with a drawing on it, as a complete SVG without style sheet or script: the body, its places
 * in faint lines, and what was painted with colour, pattern and number.
 */
export function drawingSvg({
	outlines,
	paths,
	title,
	backdrop,
	crop = { x: 0, y: 0, width: outlines.width, height: outlines.height },
	theme
}: DrawingPicture): string {
	const look = looks[theme];
	/** what is drawn is as large in the picture of a hand as in that of a body */
	const unit = Math.max(crop.width, crop.height) / 900;
	const silhouette = pathOf(outlines.silhouette);
	const places = outlines.places.map(({ polygons }) => pathOf(polygons)).join('');
	const line = (width: number) => `stroke-width="${round(width * unit)}" stroke-linejoin="round"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${crop.x} ${crop.y} ${crop.width} ${crop.height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<defs>${patternDefs('feel', round(unit * 1.25))}</defs>`,
		backdrop
			? `<image href="${escaped(backdrop)}" width="${outlines.width}" height="${outlines.height}" preserveAspectRatio="none"/>`
			: `<path d="${silhouette}" fill="${look.skin}" stroke="${look.edge}" ${line(1.6)}/>`,
		`<path d="${places}" fill="none" stroke="${look.lines}" stroke-opacity="0.35" ${line(0.7)}/>`,
		...paths.map(
			({ d, ...feel }) =>
				`<path d="${d}" fill="${feelColour(feel.intensity)}" fill-opacity="0.86"/>` +
				`<path d="${d}" fill="${patternFill('feel', feel)}" stroke="#1b0d08" stroke-opacity="0.7" ${line(1.1)}/>`
		),
		...paths.map(({ middles, ...feel }) => numbers(feel.intensity, middles.slice(0, 3), unit)),
		'</svg>'
	].join('');
}

/** The strength on a disc of its colour, in the middle of each large patch. */
function numbers(intensity: number | null, middles: readonly Point[], unit: number): string {
	if (intensity === null) return '';
	const ink = feelInk(intensity) === 'light' ? '#fffaf3' : '#1b0d08';
	return middles
		.map(([x, y]) => {
			const disc = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(11 * unit)}" fill="${feelColour(intensity)}" stroke="${ink}" stroke-width="${round(1.2 * unit)}"/>`;
			return `${disc}<text x="${round(x)}" y="${round(y + 5.4 * unit)}" font-family="Atkinson Hyperlegible Next, sans-serif" font-size="${round(15 * unit)}" font-weight="600" text-anchor="middle" fill="${ink}">${intensity}</text>`;
		})
		.join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
