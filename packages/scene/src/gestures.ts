import { type Orbit, panned, turned, zoomed } from './camera.ts';

/** What a press on the body does; a press beside it turns the body in any mode. */
export type GestureMode = 'point' | 'paint';

/** A pointer's event, in heights of the picture from its middle, to the right and down. */
export interface PointerSign {
	readonly kind: 'down' | 'move' | 'up' | 'cancel';
	readonly pointer: number;
	readonly x: number;
	readonly y: number;
	/** a mouse's right or middle button, or a key held with the left one: moves the picture */
	readonly pans?: boolean;
	/** at `down`: the body is under it */
	readonly onBody?: boolean;
}

export interface WheelSign {
	readonly kind: 'wheel';
	readonly x: number;
	readonly y: number;
	/** CSS pixels, as `deltaY` in pixels; below 0 comes nearer */
	readonly by: number;
}

export interface KeySign {
	readonly kind: 'key';
	/** as `KeyboardEvent.key` */
	readonly key: string;
	readonly shift?: boolean;
}

export type Sign = PointerSign | WheelSign | KeySign;

/** What a gesture asks for. Lengths are heights of the picture. */
export type Wish =
	| { readonly kind: 'turn' | 'pan'; readonly x: number; readonly y: number }
	| { readonly kind: 'zoom'; readonly by: number; readonly x: number; readonly y: number }
	| { readonly kind: 'begin-stroke' | 'go-on-stroke'; readonly x: number; readonly y: number }
	| { readonly kind: 'end-stroke' | 'drop-stroke' }
	| { readonly kind: 'hover' | 'tap'; readonly x: number; readonly y: number }
	/** the n-th named view, from 1 */
	| { readonly kind: 'view'; readonly number: number };

interface Finger {
	readonly pointer: number;
	readonly x: number;
	readonly y: number;
}

/** Where the eye is after a wish; the same orbit when the wish is not about that. */
export function followed(orbit: Orbit, wish: Wish): Orbit {
	if (wish.kind === 'turn') return turned(orbit, wish.x, wish.y);
	if (wish.kind === 'pan') return panned(orbit, wish.x, wish.y);
	return wish.kind === 'zoom' ? zoomed(orbit, wish.by, wish.x, wish.y) : orbit;
}

/** What is going on; a value, so that a test can begin in the middle. */
export interface Gesture {
	readonly doing:
		| 'nothing'
		| 'pressing'
		| 'turning'
		| 'panning'
		| 'painting'
		| 'pinching'
		| 'resting';
	readonly fingers: readonly Finger[];
	/** where the first finger came down */
	readonly from: { readonly x: number; readonly y: number };
}

export const atRest: Gesture = { doing: 'nothing', fingers: [], from: { x: 0, y: 0 } };

export interface Understood {
	readonly gesture: Gesture;
	readonly wishes: readonly Wish[];
}

/** A press that moves less than this is a tap: about five pixels on a phone. */
const tapReach = 0.008;
const stepOfKey = 1 / 12;
const zoomOfKey = 1.2;

/** What a sign means, after all that came before. */
export function understood(gesture: Gesture, sign: Sign, mode: GestureMode): Understood {
	switch (sign.kind) {
		case 'wheel':
			return { gesture, wishes: [{ ...spot(sign), kind: 'zoom', by: Math.exp(-sign.by / 400) }] };
		case 'key':
			// a key in the middle of a stroke would begin another
			if (isPress(sign) && gesture.fingers.length > 0) return { gesture, wishes: [] };
			return { gesture, wishes: wishesOfKey(sign, mode) };
		case 'down':
			return pressed(gesture, sign, mode);
		case 'move':
			return moved(gesture, sign);
		default:
			return lifted(gesture, sign);
	}
}

const keyTurns: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-stepOfKey, 0],
	ArrowRight: [stepOfKey, 0],
	ArrowUp: [0, -stepOfKey],
	ArrowDown: [0, stepOfKey]
};

const middle = { x: 0, y: 0 };
const isPress = ({ key }: Pick<KeySign, 'key'>): boolean => key === 'Enter' || key === ' ';

/** Whoever has no pointer turns a spot of the body to the middle of the picture, and presses Enter. */
function wishesOfKey({ key, shift }: KeySign, mode: GestureMode): readonly Wish[] {
	if (isPress({ key }))
		return mode === 'paint'
			? [{ ...middle, kind: 'begin-stroke' }, { kind: 'end-stroke' }]
			: [{ ...middle, kind: 'tap' }];
	const turn = keyTurns[key];
	if (turn) return [{ kind: shift ? 'pan' : 'turn', x: turn[0], y: turn[1] }];
	if (key === '+' || key === '=') return [{ kind: 'zoom', by: zoomOfKey, x: 0, y: 0 }];
	if (key === '-') return [{ kind: 'zoom', by: 1 / zoomOfKey, x: 0, y: 0 }];
	return /^[1-9]$/.test(key) ? [{ kind: 'view', number: Number(key) }] : [];
}

function pressed(
	{ doing, fingers, from }: Gesture,
	sign: PointerSign,
	mode: GestureMode
): Understood {
	if (fingers.some(({ pointer }) => pointer === sign.pointer))
		return { gesture: { doing, fingers, from }, wishes: [] };
	const now = [...fingers, fingerOf(sign)];
	if (now.length > 1) {
		// a second finger means to zoom: what the first one began to paint was not meant
		const wishes: readonly Wish[] = doing === 'painting' ? [{ kind: 'drop-stroke' }] : [];
		return {
			gesture: { doing: now.length === 2 ? 'pinching' : 'resting', fingers: now, from },
			wishes
		};
	}
	const begin = (next: Gesture['doing']): Gesture => ({
		doing: next,
		fingers: now,
		from: spot(sign)
	});
	if (sign.pans) return { gesture: begin('panning'), wishes: [] };
	if (mode === 'paint' && sign.onBody)
		return { gesture: begin('painting'), wishes: [{ ...spot(sign), kind: 'begin-stroke' }] };
	return { gesture: begin('pressing'), wishes: [] };
}

function moved(gesture: Gesture, sign: PointerSign): Understood {
	const { doing, fingers, from } = gesture;
	const before = fingers.find(({ pointer }) => pointer === sign.pointer);
	if (!before)
		return { gesture, wishes: fingers.length > 0 ? [] : [{ ...spot(sign), kind: 'hover' }] };
	const now = fingers.map((finger) => (finger === before ? fingerOf(sign) : finger));
	const next = { ...gesture, fingers: now };
	const [x, y] = [sign.x - before.x, sign.y - before.y];
	switch (doing) {
		case 'pressing': {
			const away = { x: sign.x - from.x, y: sign.y - from.y };
			if (Math.hypot(away.x, away.y) < tapReach) return { gesture: next, wishes: [] };
			return { gesture: { ...next, doing: 'turning' }, wishes: [{ kind: 'turn', ...away }] };
		}
		case 'turning':
			return { gesture: next, wishes: [{ kind: 'turn', x, y }] };
		case 'panning':
			return { gesture: next, wishes: [{ kind: 'pan', x, y }] };
		case 'painting':
			return { gesture: next, wishes: [{ ...spot(sign), kind: 'go-on-stroke' }] };
		case 'pinching':
			return { gesture: next, wishes: wishesOfPinch(fingers, now) };
		default:
			return { gesture: next, wishes: [] };
	}
}

/** Two fingers zoom by the way between them and move the picture with the middle of it. */
function wishesOfPinch(before: readonly Finger[], after: readonly Finger[]): readonly Wish[] {
	const [was, is] = [spanOf(before), spanOf(after)];
	const pan: Wish = { kind: 'pan', x: is.x - was.x, y: is.y - was.y };
	if (was.wide === 0 || is.wide === 0) return [pan];
	return [pan, { kind: 'zoom', by: is.wide / was.wide, x: is.x, y: is.y }];
}

function spanOf([a, b]: readonly Finger[]) {
	if (!a || !b) return { x: 0, y: 0, wide: 0 };
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, wide: Math.hypot(a.x - b.x, a.y - b.y) };
}

function lifted(gesture: Gesture, sign: PointerSign): Understood {
	const { doing, from } = gesture;
	const fingers = gesture.fingers.filter(({ pointer }) => pointer !== sign.pointer);
	if (fingers.length === gesture.fingers.length) return { gesture, wishes: [] };
	// the finger that is left after a pinch neither turns nor paints until it is lifted too
	const next: Gesture = fingers.length > 0 ? { doing: 'resting', fingers, from } : atRest;
	const isDropped = sign.kind === 'cancel';
	if (doing === 'painting')
		return { gesture: next, wishes: [{ kind: isDropped ? 'drop-stroke' : 'end-stroke' }] };
	if (doing === 'pressing' && !isDropped)
		return { gesture: next, wishes: [{ ...from, kind: 'tap' }] };
	return { gesture: next, wishes: [] };
}

const spot = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y });
const fingerOf = ({ pointer, x, y }: PointerSign): Finger => ({ pointer, x, y });
