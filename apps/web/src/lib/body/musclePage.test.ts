import { resolve } from 'node:path';
import { filled } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { mappedInWords, musclePage, whyEmpty } from './musclePage.ts';

const { atlas } = loadContent(resolve(import.meta.dirname, '../../../../../content'));

test.each(atlas.muscles)(
	'every mark on the page of $id leads to a note, and every note back',
	(muscle) => {
		const page = musclePage(atlas, muscle);
		const marks: { number: number; id: string }[] = [];
		JSON.stringify(page, (key, value) => {
			if (key === 'marks' || key === 'doubts')
				for (const one of Array.isArray(value) ? value : [])
					if (typeof one === 'object') marks.push(one);
			return value;
		});
		expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
		expect(marks.map(({ id }) => id).sort()).toEqual(
			page.notes.flatMap((note) => note.marks).sort()
		);
		expect(page.notes.map(({ number }) => number)).toEqual(page.notes.map((_, i) => i + 1));
	}
);

test('needling names its own danger, and a mimic what to exclude first', () => {
	const rhomboids = atlas.muscles.find(({ id }) => id === 'rhomboids');
	if (!rhomboids) throw new Error('no rhomboids');
	const page = musclePage(atlas, rhomboids);
	const needling = page.helps.find(({ kind }) => kind === 'needling');
	expect(needling?.items?.[0]?.danger).toContain('lung');
	expect(page.mimics.items?.flatMap(({ exclude }) => exclude.map(({ id }) => id))).toContain(
		'lung'
	);
	expect(page.neighbours.map(({ id }) => id)).not.toContain('rhomboids');
});

test('every zone of a motor point says what was looked for, and only a pulse is called one', () => {
	for (const muscle of atlas.muscles) {
		const written = filled(muscle.motorPoints);
		const said = musclePage(atlas, muscle).motor.zones?.map(({ mapped }) => mapped);
		expect(said, muscle.id).toEqual(written?.zones.map((zone) => mappedInWords[zone.mapped]));
	}
	const { 'electric-pulse': pulse, ...others } = mappedInWords;
	expect(pulse).toMatch(/^Found with an electric pulse/);
	for (const words of Object.values(others)) expect(words).toMatch(/\bnot\b/);
});

test('what was searched for says where and when; what is empty says why', () => {
	expect(whyEmpty({ found: 'none', searched: 'Two stores of papers.', date: '2026-11-25' })).toBe(
		'Searched, none found. Two stores of papers. 25 November 2026.'
	);
	expect(whyEmpty({ empty: 'sources-disagree', why: 'Two against two.' })).toBe(
		'The sources contradict each other, so we follow none. Two against two.'
	);
});
