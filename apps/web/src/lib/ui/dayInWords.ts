/** "2026-11-25" as it is read here: "25 November 2026". */
export const dayInWords = (day: string): string =>
	new Date(`${day}T12:00:00Z`).toLocaleDateString('en-NZ', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
