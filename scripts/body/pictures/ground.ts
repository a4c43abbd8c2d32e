// The soft shadow under the feet of a whole body.
import { type FlatView, pointInView } from '@palpate/drawing';
import type { Theme } from './light.ts';

/** Where the soles still touch the ground, metres up. */
const soleMetres = 0.028;

/** Lays a shadow under what stands on the ground, behind what is drawn. */
export function groundShadow(
	pixels: Uint8Array,
	width: number,
	height: number,
	view: FlatView,
	pixelsPerMillimetre: number,
	theme: Theme
): void {
	const rowOf = (metres: number) =>
		(pointInView(view, [0, metres, 0])[1] / view.unitsPerMillimetre) * pixelsPerMillimetre;
	const ground = rowOf(0.004);
	const standing = Float64Array.from({ length: width }, (_, column) => {
		let most = 0;
		for (let row = Math.round(rowOf(soleMetres)); row <= ground; row++)
			most = Math.max(most, pixels[(row * width + column) * 4 + 3] ?? 0);
		return most / 255;
	});
	const across = blurred(standing, 14 * pixelsPerMillimetre);
	const spread = 6.5 * pixelsPerMillimetre;
	for (let row = Math.round(ground - 3 * spread); row < height; row++)
		for (let column = 0; column < width; column++) {
			const fall = Math.exp(-(((row - ground) / spread) ** 2));
			const shadow = theme.groundShadow * (across[column] ?? 0) * fall;
			const at = (row * width + column) * 4;
			const over = (pixels[at + 3] ?? 0) / 255;
			const opacity = over + (1 - over) * shadow;
			if (opacity <= 0) continue;
			const shade = [40, 28, 20];
			for (let c = 0; c < 3; c++)
				pixels[at + c] = Math.round(
					((pixels[at + c] ?? 0) * over + (shade[c] ?? 0) * (1 - over) * shadow) / opacity
				);
			pixels[at + 3] = Math.round(255 * opacity);
		}
}

/** Three box averages are nearly a bell. */
function blurred(values: Float64Array, radius: number): Float64Array {
	const reach = Math.round(radius / 1.7);
	let now = values;
	for (let round = 0; round < 3; round++) {
		const before = now;
		now = before.map((_, i) => {
			let sum = 0;
			for (let k = -reach; k <= reach; k++) sum += before[i + k] ?? 0;
			return sum / (2 * reach + 1);
		});
	}
	return now;
}
