import sharp from 'sharp';

/** Between pictures, pixels of the sheet. */
const gap = 24;

/** Each row as wide as the widest, its pictures side by side. */
export async function inRows(
	rows: readonly (readonly Buffer[])[],
	background: string
): Promise<Buffer> {
	const sized = await Promise.all(
		rows.map((row) =>
			Promise.all(
				row.map(async (input) => {
					const { width = 0, height = 0 } = await sharp(input).metadata();
					return { input, width, height };
				})
			)
		)
	);
	const widths = sized.map((row) => row.reduce((sum, { width }) => sum + width + gap, gap));
	const width = Math.max(...widths);
	let top = gap;
	const placed = sized.flatMap((row, n) => {
		let left = Math.round(gap + (width - (widths[n] ?? 0)) / 2);
		const y = top;
		top += Math.max(...row.map(({ height }) => height)) + gap;
		return row.map(({ input, width: own }) => {
			const x = left;
			left += own + gap;
			return { input, left: x, top: y };
		});
	});
	return sharp({ create: { width, height: top, channels: 3, background } })
		.composite(placed)
		.webp({ quality: 78, effort: 6, smartSubsample: true })
		.toBuffer();
}
