import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Orbit } from './camera.ts';
import {
	atRest,
	followed,
	type GestureMode,
	type Sign,
	understood,
	type Wish
} from './gestures.ts';

function after(mode: GestureMode, ...signs: readonly Sign[]) {
	let gesture = atRest;
	const wishes: Wish[] = [];
	for (const sign of signs) {
		const next = understood(gesture, sign, mode);
		gesture = next.gesture;
		wishes.push(...next.wishes);
	}
	return { gesture, wishes, kinds: wishes.map(({ kind }) => kind) };
}

const down = (x: number, y: number, pointer = 1, onBody = true): Sign => ({
	kind: 'down',
	pointer,
	x,
	y,
	onBody
});
const move = (x: number, y: number, pointer = 1): Sign => ({ kind: 'move', pointer, x, y });
const up = (x: number, y: number, pointer = 1): Sign => ({ kind: 'up', pointer, x, y });

test('one finger turns the body when it is pointed at', () => {
	const { wishes } = after('point', down(0, 0), move(0.1, 0), move(0.1, 0.2), up(0.1, 0.2));
	expect(wishes).toEqual([
		{ kind: 'turn', x: 0.1, y: 0 },
		{ kind: 'turn', x: 0, y: 0.2 }
	]);
});

test('one finger paints the body in paint mode', () => {
	const { kinds } = after('paint', down(0, 0), move(0.1, 0), up(0.1, 0));
	expect(kinds).toEqual(['begin-stroke', 'go-on-stroke', 'end-stroke']);
});

test('beside the body one finger turns it in paint mode too', () => {
	expect(after('paint', down(0, 0, 1, false), move(0.1, 0)).kinds).toEqual(['turn']);
});

test('a short press is a tap where it began, even if the finger trembled', () => {
	const { wishes } = after('point', down(0.2, 0.1), move(0.203, 0.102), up(0.203, 0.102));
	expect(wishes).toEqual([{ kind: 'tap', x: 0.2, y: 0.1 }]);
});

test('two fingers zoom by the way between them, and move with its middle', () => {
	const { wishes } = after('point', down(-0.1, 0), down(0.1, 0, 2), move(0.3, 0, 2));
	expect(wishes).toEqual([
		{ kind: 'pan', x: expect.closeTo(0.1), y: 0 },
		{ kind: 'zoom', by: expect.closeTo(2), x: expect.closeTo(0.1), y: 0 }
	]);
});

test('a second finger takes back the stroke that the first one began', () => {
	const { kinds } = after('paint', down(0, 0), move(0.02, 0), down(0.2, 0, 2), move(0.3, 0, 2));
	expect(kinds).toEqual(['begin-stroke', 'go-on-stroke', 'drop-stroke', 'pan', 'zoom']);
});

test('the finger that is left after a pinch neither turns nor paints', () => {
	const pinch = [down(0, 0, 1, false), down(0.1, 0, 2), up(0.1, 0, 2)];
	expect(after('paint', ...pinch, move(0.3, 0), up(0.3, 0)).kinds).toEqual([]);
	expect(after('paint', ...pinch, up(0.3, 0), down(0, 0)).kinds).toEqual(['begin-stroke']);
});

test('a stroke that the system breaks off is dropped', () => {
	const cancel: Sign = { kind: 'cancel', pointer: 1, x: 0, y: 0 };
	expect(after('paint', down(0, 0), cancel).kinds).toEqual(['begin-stroke', 'drop-stroke']);
});

test('the right button moves the picture in any mode', () => {
	const right: Sign = { kind: 'down', pointer: 1, x: 0, y: 0, pans: true, onBody: true };
	for (const mode of ['point', 'paint'] as const)
		expect(after(mode, right, move(0.1, 0)).wishes).toEqual([{ kind: 'pan', x: 0.1, y: 0 }]);
});

test('a mouse that only passes by hovers', () => {
	expect(after('point', move(0.1, 0.1)).kinds).toEqual(['hover']);
});

test('the wheel comes nearer to what lies under it', () => {
	const [wish] = after('point', { kind: 'wheel', x: 0.1, y: 0.2, by: -100 }).wishes;
	expect(wish).toMatchObject({ kind: 'zoom', x: 0.1, y: 0.2 });
	expect(wish?.kind === 'zoom' && wish.by).toBeGreaterThan(1);
});

test.each([
	['ArrowLeft', 'turn'],
	['+', 'zoom'],
	['-', 'zoom'],
	['3', 'view']
])('the key %s asks for: %s', (key, kind) => {
	expect(after('point', { kind: 'key', key }).kinds).toEqual([kind]);
});

test('other keys are left to the page', () => {
	for (const key of ['Tab', '0', 'a', 'Escape'])
		expect(after('point', { kind: 'key', key }).wishes).toEqual([]);
});

test('Enter presses on what is in the middle of the picture', () => {
	const enter: Sign = { kind: 'key', key: 'Enter' };
	expect(after('point', enter).wishes).toEqual([{ kind: 'tap', x: 0, y: 0 }]);
	expect(after('paint', enter).kinds).toEqual(['begin-stroke', 'end-stroke']);
	expect(after('paint', down(0, 0), enter).kinds).toEqual(['begin-stroke']);
});

const anyPress: fc.Arbitrary<Sign> = fc.constantFrom(
	{ kind: 'key', key: 'Enter' },
	{ kind: 'key', key: ' ' }
);
const anyPointer: fc.Arbitrary<Sign> = fc.record({
	kind: fc.constantFrom('down', 'move', 'up', 'cancel'),
	pointer: fc.integer({ min: 1, max: 3 }),
	x: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
	y: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
	pans: fc.boolean(),
	onBody: fc.boolean()
});

const anySign = fc.oneof({ weight: 6, arbitrary: anyPointer }, anyPress);

test('whatever comes, each stroke is begun once and then ended or dropped once', () => {
	fc.assert(
		fc.property(fc.array(anySign, { maxLength: 60 }), (signs) => {
			let isOpen = false;
			for (const kind of after('paint', ...signs).kinds) {
				if (kind === 'begin-stroke') {
					expect(isOpen).toBe(false);
					isOpen = true;
				}
				if (kind === 'go-on-stroke') expect(isOpen).toBe(true);
				if (kind === 'end-stroke' || kind === 'drop-stroke') {
					expect(isOpen).toBe(true);
					isOpen = false;
				}
			}
		})
	);
});

test('when all fingers are lifted nothing goes on', () => {
	fc.assert(
		fc.property(fc.array(anySign, { maxLength: 60 }), (signs) => {
			const lifts = [1, 2, 3].map((pointer) => up(0, 0, pointer));
			expect(after('paint', ...signs, ...lifts).gesture).toEqual(atRest);
		})
	);
});

test('wishes about the eye move it, and others leave it alone', () => {
	const orbit: Orbit = { target: [0, 0.9, 0], yaw: 0, pitch: 0, distance: 4 };
	expect(followed(orbit, { kind: 'turn', x: 0.1, y: 0 }).yaw).toBeLessThan(0);
	expect(followed(orbit, { kind: 'zoom', by: 2, x: 0, y: 0 }).distance).toBe(2);
	expect(followed(orbit, { kind: 'pan', x: 0, y: 0.1 }).target[1]).toBeGreaterThan(0.9);
	expect(followed(orbit, { kind: 'tap', x: 0, y: 0 })).toBe(orbit);
});
