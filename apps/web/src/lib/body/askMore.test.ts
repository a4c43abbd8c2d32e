import { resolve } from 'node:path';
import { type Candidate, candidateName, readWithAnswers, type Told } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { type AskedMore, askMore, readTold, saidOf } from './askMore.ts';

const { atlas } = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const marks = [{ region: 'shoulder-blade', side: 'right', intensity: 6 }] as const;
const read = (told: Told) => readWithAnswers(atlas, marks, undefined, told);
const nameOf = (candidate: Candidate) => candidateName(atlas, candidate);
const questionsIn = ({ groups }: AskedMore) => groups.flatMap(({ questions }) => questions);
const { asked } = read({});

test('before an answer everything is open, and nothing is said of a change', () => {
	const more = askMore(atlas, read({}));
	expect(more).toMatchObject({ given: false, change: '', count: 6 });
	expect(questionsIn(more)).toHaveLength(6);
	expect(questionsIn(more).every(({ answer }) => answer === null)).toBe(true);
	expect(more.groups.map(({ begins }) => begins)).toEqual([
		'Is one of these hard, stiff or weaker than before?',
		'Does one of these bring it on, or make it worse?'
	]);
});

test('answers stay where they were given, and no answer changes what is asked', () => {
	const [first] = asked;
	const after = read({ answers: { [first?.id ?? '']: 'yes' }, age: '65-and-over' });
	const more = askMore(atlas, after);
	expect(more.given).toBe(true);
	expect(questionsIn(more).map(({ id }) => id)).toEqual(
		questionsIn(askMore(atlas, read({}))).map(({ id }) => id)
	);
	expect(questionsIn(more).filter(({ answer }) => answer === 'yes')).toMatchObject([
		{ id: first?.id }
	]);
	expect(more.ages.filter(({ told }) => told).map(({ band }) => band)).toEqual(['65-and-over']);
});

test('a change at the top is named, whatever it is', () => {
	const before = read({}).reading.candidates.map(nameOf);
	const sentences = asked.flatMap(({ id }) =>
		(['yes', 'no'] as const).map((answer) => {
			const told = read({ answers: { [id]: answer } });
			const [first] = told.reading.candidates.map(nameOf);
			const { change } = askMore(atlas, told);
			if (first === before[0]) expect(change).toMatch(/^Your answers/);
			else expect(change).toContain(`${first} comes first`);
			return change;
		})
	);
	expect(sentences.some((line) => line.includes('changed the order'))).toBe(true);
});

test('a muscle repeats the yes that speaks for it, and no other', () => {
	const [first] = asked;
	if (!first) throw new Error('nothing is asked');
	const [muscle = ''] = first.muscles;
	expect(saidOf(read({ answers: { [first.id]: 'yes' } }), muscle)).toEqual([first.says]);
	expect(saidOf(read({ answers: { [first.id]: 'no' } }), muscle)).toEqual([]);
	const other = atlas.muscles.find(({ id }) => !first.muscles.includes(id));
	expect(saidOf(read({ answers: { [first.id]: 'yes' } }), other?.id ?? '')).toEqual([]);
});

test('of a posted form only what was asked counts, and only an age that there is', () => {
	const [first, second] = asked;
	if (!first || !second) throw new Error('too little is asked');
	const form = new FormData();
	form.set(first.id, 'yes');
	form.set(second.id, '');
	form.set('stroke', 'yes');
	form.set('age', '400');
	expect(readTold(asked, form)).toEqual({ answers: { [first.id]: 'yes' } });
	form.set('age', '40-64');
	expect(readTold(asked, form).age).toBe('40-64');
});
