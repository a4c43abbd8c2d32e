import { readMarks } from '@palpate/anatomy';
import { expect, test } from 'vitest';
import { atlas } from '#lib/api/testing.ts';
import { readingInWords } from './readingInWords.ts';

test('it says how decided the answer is, which muscles together, and what is left open', () => {
	const told = readingInWords(atlas, {
		certainty: 'open',
		together: [
			{
				muscles: [
					{ muscle: 'infraspinatus', side: 'right' },
					{ muscle: 'soleus', side: 'left' }
				],
				probability: 0.4
			}
		],
		unexplained: [{ place: 'kneecap', side: 'left' }]
	});
	expect(told).toEqual({
		sure: 'Several muscles fit about as well. A drawing alone cannot tell them apart.',
		together:
			'The fewest whose patterns together cover most of it: Infraspinatus (right) and Soleus (left).',
		unexplained: 'Not covered by them: Left kneecap.'
	});
});

test('where nothing is reached, nothing is said', () => {
	expect(readingInWords(atlas, readMarks(atlas, []))).toEqual({
		sure: '',
		together: '',
		unexplained: ''
	});
});
