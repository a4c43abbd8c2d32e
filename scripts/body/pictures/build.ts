// Makes the shaded pictures of the flat views in content/atlas/figure: `npm run body:pictures`.
//
// It stands apart from `body:build` because it takes minutes and because its bytes are promised only
// within a tolerance: floating point and the encoders differ a little between machines.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { flatViews, viewIds } from '@palpate/drawing';
import { makeFigure } from '../makeFigure.ts';
import { asJpeg, asWebp, pictureFolder, printFile, screenFile } from './files.ts';
import { type ThemeId, themes } from './light.ts';
import { painter, printFineness, screenFineness } from './paint.ts';

const skyParts = 480;

async function build(): Promise<void> {
	console.log('What each spot of the skin sees of the sky …');
	const paint = painter(makeFigure(false), skyParts, (done) =>
		process.stdout.write(`\r  ${Math.round(100 * done)} %${done === 1 ? '\n' : ''}`)
	);
	for (const id of viewIds) {
		const view = flatViews[id];
		for (const theme of Object.keys(themes) as ThemeId[])
			write(
				screenFile(id, theme),
				await asWebp(paint(id, theme, screenFineness(view)), view.unitsPerMillimetre === 1)
			);
		write(printFile(id), await asJpeg(paint(id, 'light', printFineness(view))));
	}
}

function write(file: string, bytes: Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, bytes);
	console.log(`  ${relative(pictureFolder, file)}: ${bytes.length} bytes`);
}

await build();
