import { create } from 'qrcode';

/** A square code to draw: side in modules, quiet zone included, and the `d` of its dark modules. */
export interface QrDrawing {
	readonly side: number;
	readonly path: string;
}

const quietModules = 4;

/** @param text at most about 300 characters, so that a telephone can read it from a screen */
export function drawQr(text: string): QrDrawing {
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const dark: string[] = [];
	for (let y = 0; y < modules.size; y++)
		for (let x = 0; x < modules.size; x++)
			if (modules.get(y, x)) dark.push(`M${x + quietModules} ${y + quietModules}h1v1h-1z`);
	return { side: modules.size + 2 * quietModules, path: dark.join('') };
}
