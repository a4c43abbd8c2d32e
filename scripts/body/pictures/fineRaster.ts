// The fine mesh seen through a window, with addresses on the shipped one: pictures and outlines are
// made from the same pixels.
import { type FlatView, type Mesh, rasterise, type ViewRaster } from '@palpate/drawing';

/** Quarter `k` of quad `q` is fine quad `4q + k` and begins at corner `k`. */
export function addressOfFine(fineQuad: number, u: number, v: number) {
	const quad = fineQuad >> 2;
	switch (fineQuad & 3) {
		case 0:
			return { quad, u: u / 2, v: v / 2 };
		case 1:
			return { quad, u: 1 - v / 2, v: u / 2 };
		case 2:
			return { quad, u: 1 - u / 2, v: 1 - v / 2 };
		default:
			return { quad, u: v / 2, v: 1 - u / 2 };
	}
}

/** As `rasterise` gives it for the shipped surface, but with the outline of the fine mesh. */
export function rasteriseFine(fine: Mesh, view: FlatView, pixelsPerMillimetre: number): ViewRaster {
	const raster = rasterise(fine, view, pixelsPerMillimetre);
	for (const [pixel, fineQuad] of raster.quad.entries()) {
		if (fineQuad < 0) continue;
		const address = addressOfFine(fineQuad, raster.u[pixel] ?? 0, raster.v[pixel] ?? 0);
		raster.quad[pixel] = address.quad;
		raster.u[pixel] = address.u;
		raster.v[pixel] = address.v;
	}
	return raster;
}
