import { err, ok, type Result } from '@palpate/base';
import * as v from 'valibot';
import type { Body, SurfacePlace } from './body.ts';
import { type Drawing, type DrawingMark, drawing as drawingSchema } from './drawing.ts';
import type { PainMark } from './painMark.ts';
import { quadCount, type SurfaceAddress } from './surface.ts';

/** What a drawing may hold at most. */
export const drawingLimits = {
	/** of its text */
	characters: 65_536,
	marks: 200,
	/** of all its marks together: some eight metres of the finest brush */
	points: 2500,
	pointsInAMark: 400
} as const;

/** Why a text is not a drawing on this body, and where it goes wrong: `marks.3.points.0.1`. */
export type DrawingProblem =
	| { readonly code: 'not-a-drawing'; readonly path: string }
	| {
			readonly code: 'too-large';
			readonly limit: keyof typeof drawingLimits;
			readonly most: number;
	  }
	| { readonly code: 'newer-version'; readonly version: number }
	| { readonly code: 'other-body'; readonly surface: string }
	| { readonly code: 'off-the-surface'; readonly path: string }
	| { readonly code: 'unknown-place'; readonly path: string; readonly place: string };

/** A drawing from its text, or why it is none. Never throws, whatever the text. */
export function readDrawing(body: Body, text: string): Result<Drawing, DrawingProblem> {
	if (text.length > drawingLimits.characters) return tooLarge('characters');
	const value = parsed(text);
	if (!isObject(value) || value.format !== 'palpate-drawing') return notADrawing('format');
	const { version, surface, marks } = value;
	if (typeof version === 'number' && version > 1) return err({ code: 'newer-version', version });
	if (!Array.isArray(marks)) return notADrawing('marks');
	const limit = limitPassed(marks);
	if (limit) return tooLarge(limit);
	if (typeof surface === 'string' && surface !== body.surface.id)
		return err({ code: 'other-body', surface });

	const read = v.safeParse(drawingSchema, value, { abortEarly: true });
	if (!read.success) return err(problemOf(read.issues[0]));
	const drawing = canonical(read.output);
	const problem = misfit(body, drawing.marks);
	return problem ? err(problem) : ok(drawing);
}

/** A drawing as text: the same bytes for the same drawing. */
export const writeDrawing = (drawing: Drawing): string => JSON.stringify(canonical(drawing));

/** An address as drawings keep it, to a thousandth of a quad: less than 0.1 mm. */
export const pointOf = ({ quad, u, v }: SurfaceAddress): [quad: number, u: number, v: number] => [
	quad + 0,
	thousandths(u),
	thousandths(v)
];

/**
 * A drawing that says what the marks say: every place of their regions, filled. A place on the
 * midline whose region has sides is filled when both sides are marked alike, or when the region has
 * no other place.
 */
export function drawingFromMarks(
	surfaceId: string,
	{ places }: Body,
	marks: readonly PainMark[]
): Drawing {
	const filled = (place: SurfacePlace, intensity: number): DrawingMark => ({
		kind: 'place',
		place: place.id,
		...(place.side && { side: place.side }),
		intensity,
		quality: null
	});
	return canonical({
		format: 'palpate-drawing',
		version: 1,
		surface: surfaceId,
		marks: marks.flatMap((mark, index) => {
			const there = places.filter(({ region }) => region === mark.region);
			const ofSide = there.filter(({ side }) => !mark.side || side === mark.side);
			const between = there.filter(({ side }) => mark.side && !side);
			const other = marks.findIndex((m) => m.region === mark.region && m.side !== mark.side);
			const alike = marks[other]?.intensity === mark.intensity && other < index;
			const all = ofSide.length === 0 || alike ? [...ofSide, ...between] : ofSide;
			return all.map((place) => filled(place, mark.intensity));
		})
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const notADrawing = (path: string) => err({ code: 'not-a-drawing', path });
const tooLarge = (limit: keyof typeof drawingLimits) =>
	err({ code: 'too-large', limit, most: drawingLimits[limit] });

/** Looks at lengths alone, before anything is read in depth. */
function limitPassed(marks: readonly unknown[]): keyof typeof drawingLimits | undefined {
	if (marks.length > drawingLimits.marks) return 'marks';
	const counts = marks.map((mark) =>
		isObject(mark) && Array.isArray(mark.points) ? mark.points.length : 0
	);
	if (counts.reduce((sum, count) => sum + count, 0) > drawingLimits.points) return 'points';
	return counts.some((count) => count > drawingLimits.pointsInAMark) ? 'pointsInAMark' : undefined;
}

function problemOf(issue: v.InferIssue<typeof drawingSchema>): DrawingProblem {
	const keys = issue.path?.map(({ key }) => String(key)) ?? [];
	const isOff = keys[2] === 'points' && /^(min|max)_value$/.test(issue.type);
	return { code: isOff ? 'off-the-surface' : 'not-a-drawing', path: keys.join('.') };
}

function misfit(body: Body, marks: readonly DrawingMark[]): DrawingProblem | undefined {
	for (const [index, mark] of marks.entries()) {
		if (mark.kind === 'place') {
			const { place, side } = mark;
			if (!body.places.some((known) => known.id === place && known.side === side))
				return { code: 'unknown-place', path: `marks.${index}`, place };
			continue;
		}
		const off = mark.points.findIndex(([quad]) => quad >= quadCount(body.surface));
		if (off >= 0) return { code: 'off-the-surface', path: `marks.${index}.points.${off}` };
	}
	return undefined;
}

/** Its keys in one order, its numbers as they are kept. */
function canonical({ format, version, surface, marks }: Drawing): Drawing {
	return { format, version, surface, marks: marks.map(canonicalMark) };
}

function canonicalMark(mark: DrawingMark): DrawingMark {
	if (mark.kind === 'place') {
		const { kind, place, side, intensity, quality } = mark;
		return { kind, place, ...(side && { side }), intensity: plain(intensity), quality };
	}
	const { kind, radiusMillimetres } = mark;
	const points = mark.points.map(([quad, u, v]) => pointOf({ quad, u, v }));
	if (kind === 'erasure') return { kind, points, radiusMillimetres };
	const { intensity, quality } = mark;
	return { kind, points, radiusMillimetres, intensity: plain(intensity), quality };
}

/** No negative zero, which JSON would read but not write. */
const plain = (intensity: number | null): number | null =>
	intensity === null ? null : intensity + 0;
const thousandths = (share: number): number => Math.round(share * 1000) / 1000 + 0;
