/** Whole cents as people write them: "$31.53". */
export function dollars(cents: number): string {
	if (!Number.isInteger(cents)) throw new RangeError(`${cents} is not whole cents`);
	return `$${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** "2024-06-01" as it is read here: "1 June 2024". */
export const dayInWords = (day: string): string =>
	new Date(`${day}T12:00:00Z`).toLocaleDateString('en-NZ', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
