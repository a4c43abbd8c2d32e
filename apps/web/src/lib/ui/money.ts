/** Whole cents as people write them: "$31.53". */
export function dollars(cents: number): string {
	if (!Number.isInteger(cents)) throw new RangeError(`${cents} is not whole cents`);
	return `$${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
