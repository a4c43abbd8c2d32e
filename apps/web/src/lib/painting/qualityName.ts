import { type Quality, qualityWords } from '@palpate/drawing';

/** What people choose from: the words that drawings are told in, as names of buttons. */
export const qualityName = (quality: Quality): string => {
	const words = qualityWords[quality];
	return words.charAt(0).toUpperCase() + words.slice(1);
};
