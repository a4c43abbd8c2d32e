import { resolve } from 'node:path';
import { questionsFor } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import { type Drawing, type DrawingMark, emptyDrawing } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { answerPain } from './answerPain.ts';
import { operations } from './operations.ts';
import type { PainAnswer } from './schemas.ts';
import { serve } from './serve.ts';
import { makeEvent, makeLocals } from './testing.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const { atlas, body } = content;
const explain = serve(operations.explainPain, answerPain);

async function post(sent: object) {
	const event = makeEvent(operations.explainPain, { body: sent });
	const response = await explain.POST({ ...event, locals: { ...makeLocals(), content } });
	return { status: response.status, json: await response.json() };
}

async function answered(sent: object): Promise<PainAnswer> {
	const { status, json } = await post(sent);
	expect(status).toBe(200);
	return json as PainAnswer;
}

const fill = (place: string, side: 'left' | 'right' = 'left', intensity: number | null = 6) =>
	({ kind: 'place', place, side, intensity, quality: 'ache' }) as const;
const drawingOf = (...marks: DrawingMark[]): Drawing => ({
	...emptyDrawing(body.surface.id),
	marks
});

const shoulder = (side: 'left' | 'right') =>
	drawingOf(
		...['front-of-shoulder-outer', 'front-of-shoulder-inner', 'outer-shoulder'].map((place) =>
			fill(place, side)
		)
	);

const allNo = (regions: readonly string[]) =>
	Object.fromEntries(questionsFor(atlas, regions).map(({ id }) => [id, 'no']));

/** Every question that any place has. */
const no = Object.fromEntries(atlas.redFlags.map(({ id }) => [id, 'no']));

test('a drawing meets the questions of the places it marks, and no muscle before the answers', async () => {
	const answer = await answered({ drawing: shoulder('left') });
	const regions = answer.marks?.map(({ region }) => region) ?? [];
	expect(regions).toContain('front-of-shoulder');
	expect(answer).toMatchObject({ outcome: 'questions', candidates: [] });
	expect(answer.questions.map(({ id }) => id)).toEqual(
		questionsFor(atlas, regions).map(({ id }) => id)
	);
	expect(answer.explanation).toBeUndefined();
	const { [answer.unanswered[0] ?? '']: _, ...others } = allNo(regions);
	const partly = await answered({ drawing: shoulder('left'), answers: others });
	expect(partly).toMatchObject({ outcome: 'questions', candidates: [] });
	expect(partly.explanation).toBeUndefined();
});

test('a yes that needs help today stops a drawing too, screened or not', async () => {
	const urgent = atlas.redFlags.find(({ tier }) => tier === 'A')?.id ?? '';
	for (const screened of [true, false]) {
		const answers = { ...no, [urgent]: 'yes' };
		const answer = await answered({ drawing: shoulder('left'), answers, screened });
		expect(answer).toMatchObject({ outcome: 'stop', candidates: [] });
		expect(answer.explanation).toBeUndefined();
	}
});

test('with the answers a drawing gets muscles, what they cover and how they hang together', async () => {
	const answer = await answered({ drawing: shoulder('left'), answers: no });
	const found = answer.candidates.find(({ muscle }) => muscle === 'infraspinatus');
	expect(found).toMatchObject({ side: 'left', covers: { share: 1 } });
	expect(found?.covers.places).toContainEqual({ place: 'outer-shoulder', side: 'left' });
	expect(found?.points[0]?.id).toMatch(/^infraspinatus:trp\d$/);
	expect(found?.reasons.join(' ')).toContain('of what you marked');
	expect(answer.candidates.map(({ weight }) => weight)).toEqual(
		answer.candidates.map(({ weight }) => weight).toSorted((a, b) => b - a)
	);
	const { explanation } = answer;
	expect(explanation?.certainty).toMatch(/^(decided|leaning|open)$/);
	expect(explanation?.together[0]?.muscles.length).toBeGreaterThan(0);
	expect(explanation?.ask.length).toBeGreaterThan(0);
});

test('a drawing on the other side has the same muscles on the other side', async () => {
	const [left, right] = [
		await answered({ drawing: shoulder('left'), answers: no }),
		await answered({ drawing: shoulder('right'), answers: no })
	];
	const named = ({ candidates }: PainAnswer, own: string) =>
		candidates.map(({ muscle, side, weight }) => [muscle, side && side === own, weight]);
	expect(named(right, 'right')).toEqual(named(left, 'left'));
});

test('where the brush only slips over a border, nothing is said of the place it slipped to', async () => {
	// on the back and side of the neck, and a little behind the ear
	const stroke = { kind: 'stroke', points: [[585, 0.5, 0.5]], radiusMillimetres: 40 } as const;
	const drawing = drawingOf({ ...stroke, points: [[585, 0.5, 0.5]], intensity: 6, quality: null });
	const answer = await answered({ drawing, answers: no });
	const asked = new Set(answer.marks?.map(({ region }) => region));
	expect([...asked]).toEqual(['back-of-neck', 'side-of-neck']);
	expect(answer.candidates.length).toBeGreaterThan(0);
	const regionOf = new Map(atlas.places.map(({ id, region }) => [id, region]));
	for (const { covers } of answer.candidates)
		for (const { place } of covers.places) expect(asked).toContain(regionOf.get(place));
});

test('places for which no muscle is named have none from a drawing either', async () => {
	const place = atlas.places.find(({ region }) => region === 'genitals');
	const { midline, id = '' } = place ?? {};
	const mark = { kind: 'place', place: id, intensity: 5, quality: null } as const;
	const drawing = drawingOf(midline ? mark : { ...mark, side: 'left' });
	const answer = await answered({ drawing, answers: no });
	expect(answer).toMatchObject({
		outcome: 'candidates',
		candidates: [],
		unranked: ['genitals']
	});
	expect(answer.explanation).toBeUndefined();
});

test('what was said beyond the marks moves the weights, and not to answer has no effect', async () => {
	const drawing = shoulder('left');
	const plain = await answered({ drawing, answers: no });
	expect(await answered({ drawing, answers: no, hints: {} })).toEqual(plain);
	const ask = plain.explanation?.ask[0]?.id ?? '';
	const told = await answered({ drawing, answers: no, hints: { [ask]: 'yes' }, age: '40-64' });
	expect(told.candidates).not.toEqual(plain.candidates);
});

test('marks are answered as drawings are, without being sent back', async () => {
	const marks = [{ region: 'calf', side: 'left', intensity: 5 }];
	const answer = await answered({ marks, answers: no });
	expect(answer.marks).toBeUndefined();
	expect(answer.explanation?.together.length).toBeGreaterThan(0);
	for (const { score, weight } of answer.candidates) expect(score).toBe(weight);
});

const many = (count: number, mark: object) => Array.from({ length: count }, () => mark);
const stroke = { ...fill('calf-inner'), kind: 'stroke', place: undefined, side: undefined };

test.each([
	['neither marks nor a drawing', { answers: no }, 'marks'],
	['both', { marks: [{ region: 'calf', side: 'left', intensity: 5 }], drawing: {} }, 'drawing'],
	['an empty drawing', { drawing: drawingOf() }, 'drawing.marks'],
	['a drawing of another kind', { drawing: { format: 'png' } }, 'drawing.format'],
	['a place that is not there', { drawing: drawingOf(fill('tail')) }, 'drawing.marks.0'],
	[
		'a pain that nobody has said the strength of',
		{ drawing: drawingOf(fill('calf-inner'), fill('outer-shoulder', 'left', null)) },
		'drawing.marks.1.intensity'
	],
	['too many marks', { drawing: { ...drawingOf(), marks: many(201, fill('x')) } }, 'drawing.marks'],
	[
		'a stroke off the figure',
		{
			drawing: {
				...drawingOf(),
				marks: [{ ...stroke, points: [[99_999, 0.5, 0.5]], radiusMillimetres: 20 }]
			}
		},
		'drawing.marks.0.points.0'
	],
	['an unknown hint', { drawing: shoulder('left'), hints: { tail: 'yes' } }, 'hints.tail'],
	['hints: a list', { drawing: shoulder('left'), hints: [] }, 'hints'],
	['another age', { drawing: shoulder('left'), age: '7' }, 'age']
])('%s is refused, and the place is named', async (_what, sent, path) => {
	const { status, json } = await post(sent);
	expect(status).toBe(422);
	expect(json.errors).toEqual([{ path, message: expect.stringMatching(/^[A-Z].*\.$/) }]);
});
