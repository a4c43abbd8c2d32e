import type { Quality } from '@palpate/drawing';

/** What people choose from, in the words they would use. */
export const qualityNames: Readonly<Record<Quality, string>> = {
	ache: 'Aching',
	burning: 'Burning',
	stabbing: 'Stabbing',
	numb: 'Numb',
	tingling: 'Tingling'
};
