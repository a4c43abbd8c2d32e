/** Radii of the brush by the names people know them by, millimetres. */
export const brushSizes = [
	{ id: 'fingertip', name: 'Fingertip', millimetres: 8 },
	{ id: 'coin', name: 'Coin', millimetres: 14 },
	{ id: 'palm', name: 'Palm', millimetres: 40 },
	{ id: 'hand', name: 'Hand', millimetres: 65 }
] as const;

export type BrushSize = (typeof brushSizes)[number]['id'];

export const sizeName = (millimetres: number): string =>
	brushSizes.find((size) => size.millimetres === millimetres)?.name.toLowerCase() ?? 'touch';
