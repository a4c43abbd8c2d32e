import { expect, test } from 'vitest';
import { drawingLimits, readDrawing } from './readDrawing.ts';
import { body, drawingOf } from './testing.ts';

const stroke = (points: number[][]) => ({
	kind: 'stroke',
	points,
	radiusMillimetres: 14,
	intensity: 6,
	quality: 'ache'
});

/** What a text made of these marks, and whatever else is given, is refused with. */
function refusal(marks: readonly unknown[], given: Record<string, unknown> = {}) {
	const read = readDrawing(body, JSON.stringify({ ...drawingOf(), marks, ...given }));
	return read.ok ? undefined : read.error;
}

test('what is not ours is not a drawing', () => {
	for (const text of ['', 'hello', 'null', '[]', '{"format":"other"}', '{"__proto__":{}}'])
		expect(readDrawing(body, text)).toMatchObject({ ok: false, error: { code: 'not-a-drawing' } });
	expect(refusal([], { version: 0 })).toEqual({ code: 'not-a-drawing', path: 'version' });
	expect(refusal([], { name: 'Ann' })).toEqual({ code: 'not-a-drawing', path: 'name' });
	expect(refusal([], { surface: 7 })).toEqual({ code: 'not-a-drawing', path: 'surface' });
});

test('a mark that makes no sense is named by where it stands', () => {
	const marks = [stroke([[1, 0, 0]]), { ...stroke([[1, 0, 0]]), intensity: 11 }];
	expect(refusal(marks)).toEqual({ code: 'not-a-drawing', path: 'marks.1.intensity' });
});

test('a drawing of a newer version is refused as such, whatever else it holds', () => {
	expect(refusal([{ kind: 'hologram' }], { version: 2 })).toEqual({
		code: 'newer-version',
		version: 2
	});
});

test('a drawing on another body is refused with its name', () => {
	expect(refusal([], { surface: 'palpate-human-9' })).toEqual({
		code: 'other-body',
		surface: 'palpate-human-9'
	});
});

test('what lies beside the surface is refused with its place in the text', () => {
	const off = { code: 'off-the-surface' };
	expect(
		refusal([
			stroke([
				[0, 0, 0],
				[body.surface.quads.length / 4, 0, 0]
			])
		])
	).toEqual({
		...off,
		path: 'marks.0.points.1'
	});
	expect(refusal([stroke([[0, 1.5, 0]])])).toEqual({ ...off, path: 'marks.0.points.0.1' });
	expect(refusal([stroke([[-1, 0, 0]])])).toEqual({ ...off, path: 'marks.0.points.0.0' });
});

test('a place that the body does not have, or not on that side, is unknown', () => {
	const mark = { kind: 'place', place: 'third-elbow', intensity: 1, quality: null };
	expect(refusal([mark])).toEqual({
		code: 'unknown-place',
		path: 'marks.0',
		place: 'third-elbow'
	});
	const paired = body.places.find(({ side }) => side === 'left');
	expect(refusal([{ ...mark, place: paired?.id }])).toMatchObject({ code: 'unknown-place' });
});

test('a drawing that is too large is refused, and says in what', () => {
	const many = (count: number) => Array.from({ length: count }, () => [1, 0, 0]);
	const large = (limit: keyof typeof drawingLimits) => ({
		code: 'too-large',
		limit,
		most: drawingLimits[limit]
	});
	expect(refusal(Array.from({ length: 201 }, () => ({})))).toEqual(large('marks'));
	expect(refusal([stroke(many(401))])).toEqual(large('pointsInAMark'));
	expect(refusal(Array.from({ length: 11 }, () => stroke(many(400))))).toEqual(large('points'));
	expect(readDrawing(body, ' '.repeat(70_000))).toEqual({
		ok: false,
		error: large('characters')
	});
	expect(refusal([stroke(many(400))])).toBeUndefined();
});
