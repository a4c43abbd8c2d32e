import { fiveTurns, leaf, petal } from '../ui/botany.ts';

/** The light theme's colours: a picture cannot follow whoever looks at it. */
const colours = {
	paper: '#f8f3e9',
	ink: '#1b2621',
	quiet: '#414d46',
	leaf: '#1f4d3a',
	shadow: '#ebe4cd',
	shadowDot: '#d8cc9c'
};

/** 1200 by 630, with the name and what the clinic says of itself. */
export function previewSvg(clinic: { readonly name: string; readonly strapline: string }): string {
	const name = linesOf(clinic.name, 18);
	const strapline = linesOf(clinic.strapline, 34);
	const below = 250 + name.length * 100;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="${colours.paper}"/>
${bigLeaf()}
<g transform="translate(150 150)">${flower()}</g>
<g font-family="Alegreya" font-weight="600">
${texts(name, { y: 330, size: 104, step: 104, colour: colours.ink })}
${texts(strapline, { y: below + 74, size: 44, step: 58, colour: colours.quiet })}
</g>
</svg>`;
}

function texts(
	lines: readonly string[],
	{ y, size, step, colour }: { y: number; size: number; step: number; colour: string }
): string {
	return lines
		.map(
			(line, n) =>
				`<text x="88" y="${y + n * step}" font-size="${size}" fill="${colour}">${escaped(line)}</text>`
		)
		.join('\n');
}

function flower(): string {
	const { outline, spots } = petal(62, 48, 11, 3);
	const dots = spots.map(({ d, width }) => `<path d="${d}" stroke-width="${width}"/>`).join('');
	return fiveTurns
		.map(
			(turn) =>
				`<g transform="rotate(${turn})"><path d="${outline}" fill="${colours.leaf}"/><g fill="none" stroke="${colours.paper}" stroke-linecap="round">${dots}</g></g>`
		)
		.join('');
}

function bigLeaf(): string {
	const { blade, rib, dots } = leaf({ length: 640, width: 250, bend: 24, glands: 150, seed: 4 });
	const glands = dots.map(({ d, width }) => `<path d="${d}" stroke-width="${width}"/>`).join('');
	return `<g transform="translate(1050 -30) rotate(18)"><path d="${blade}" fill="${colours.shadow}"/><g fill="none" stroke="${colours.shadowDot}" stroke-linecap="round"><path d="${rib}" stroke-width="3"/>${glands}</g></g>`;
}

/** Words in lines of at most so many characters; a longer word has a line of its own. */
export function linesOf(text: string, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= most)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
