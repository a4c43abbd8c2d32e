import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { type Drawing, emptyDrawing } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { answerDrawing } from './answerDrawing.ts';
import { operations } from './operations.ts';
import { serve } from './serve.ts';
import { makeEvent, makeLocals } from './testing.ts';

const { body } = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const read = serve(operations.readDrawing, answerDrawing);
const place = body.places.find(({ region }) => region === 'calf')?.id ?? '';
const filled = { kind: 'place', place, side: 'left', quality: 'numb' } as const;
const drawing: Drawing = {
	...emptyDrawing(body.surface.id),
	marks: [{ ...filled, intensity: 4 }]
};

async function post(sent: object) {
	const event = makeEvent(operations.readDrawing, sent);
	const locals = makeLocals();
	const whole = { ...event, locals: { ...locals, content: { ...locals.content, body } } };
	const response = await read.POST(whole as typeof event);
	return { status: response.status, json: await response.json() };
}

test('a drawing gives the marks that safety questions are asked about, and its words', async () => {
	const { status, json } = await post({ body: { drawing } });
	expect(status).toBe(200);
	expect(json).toMatchObject({
		marks: [{ region: 'calf', side: 'left', intensity: 4 }],
		words: [expect.stringMatching(/^Left calf.*numb, 4 of 10/)],
		unsaid: 0
	});
});

test('what has no strength yet gives no mark, and is counted', async () => {
	const open = { ...drawing, marks: [{ ...filled, intensity: null }] };
	const { json } = await post({ body: { drawing: open } });
	expect(json).toMatchObject({ marks: [], unsaid: 1 });
});

test.each([
	['no drawing', {}, 'drawing'],
	['something else', { drawing: { format: 'other' } }, 'drawing.format'],
	['a drawing on another body', { drawing: { ...drawing, surface: 'human-0' } }, 'drawing'],
	[
		'a place that is not there',
		{ drawing: { ...drawing, marks: [{ ...filled, place: 'tail', intensity: 1 }] } },
		'drawing.marks.0'
	],
	['a member that is not known', { drawing, name: 'Tāmati' }, 'name']
])('%s is refused with a sentence that says where', async (_what, sent, path) => {
	const { status, json } = await post({ body: sent });
	expect(status).toBe(422);
	expect(json.errors).toEqual([{ path, message: expect.stringMatching(/^[A-Z].*\.$/) }]);
});
