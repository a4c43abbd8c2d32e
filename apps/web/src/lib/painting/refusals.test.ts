import { expect, test } from 'vitest';
import { wordProblem } from './refusals.ts';

test('each refusal says in one sentence what is wrong with the drawing', () => {
	const said = [
		wordProblem({ code: 'not-a-drawing', path: 'format' }),
		wordProblem({ code: 'too-large', limit: 'marks', most: 200 }),
		wordProblem({ code: 'newer-version', version: 2 }),
		wordProblem({ code: 'other-body', surface: 'x' }),
		wordProblem({ code: 'off-the-surface', path: 'marks.0' }),
		wordProblem({ code: 'unknown-place', path: 'marks.0', place: 'tail' })
	];
	expect(new Set(said).size).toBe(6);
	expect(said[1]).toContain('more than 200 marks');
	expect(said[5]).toContain('tail');
});
