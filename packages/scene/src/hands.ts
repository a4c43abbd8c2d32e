import {
	atRest,
	type Gesture,
	type GestureMode,
	type Sign,
	understood,
	type Wish
} from './gestures.ts';

export interface HandsOptions {
	readonly mode: () => GestureMode;
	/** whether the body is seen there: CSS pixels from the element's top left corner */
	readonly isOnBody: (x: number, y: number) => boolean;
	readonly wish: (wish: Wish) => void;
}

/**
 * Listens to pointers, wheel and keys on an element and tells what they ask for. The element needs
 * `touch-action: none`, and a `tabindex` for its keys.
 *
 * @returns stops listening
 */
export function listen(element: HTMLElement, { mode, isOnBody, wish }: HandsOptions): () => void {
	let gesture: Gesture = atRest;
	const tell = (sign: Sign): boolean => {
		const { gesture: next, wishes } = understood(gesture, sign, mode());
		gesture = next;
		for (const each of wishes) wish(each);
		return wishes.length > 0;
	};
	const spotIn = (event: MouseEvent) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		const [x, y] = [event.clientX - left, event.clientY - top];
		return { x: (x - width / 2) / height, y: (y - height / 2) / height, pixels: [x, y] as const };
	};
	const onPointer = (event: PointerEvent) => {
		const kind = kinds[event.type];
		if (!kind) return;
		const { x, y, pixels } = spotIn(event);
		const pans = event.button > 0 || event.ctrlKey || event.shiftKey;
		const onBody = kind === 'down' && isOnBody(...pixels);
		if (kind === 'down') element.setPointerCapture(event.pointerId);
		tell({ kind, pointer: event.pointerId, x, y, pans, onBody });
	};
	const onWheel = (event: WheelEvent) => {
		event.preventDefault();
		const { x, y } = spotIn(event);
		const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
		// a pinch on a touch pad comes as a wheel with ctrl, in small steps
		tell({ kind: 'wheel', x, y, by: event.deltaY * unit * (event.ctrlKey ? 4 : 1) });
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (tell({ kind: 'key', key: event.key, shift: event.shiftKey })) event.preventDefault();
	};
	const onMenu = (event: Event) => event.preventDefault();

	for (const type of Object.keys(kinds)) element.addEventListener(type, onPointer as EventListener);
	element.addEventListener('wheel', onWheel, { passive: false });
	element.addEventListener('keydown', onKey);
	element.addEventListener('contextmenu', onMenu);
	return () => {
		for (const type of Object.keys(kinds))
			element.removeEventListener(type, onPointer as EventListener);
		element.removeEventListener('wheel', onWheel);
		element.removeEventListener('keydown', onKey);
		element.removeEventListener('contextmenu', onMenu);
	};
}

const kinds: Readonly<Record<string, 'down' | 'move' | 'up' | 'cancel'>> = {
	pointerdown: 'down',
	pointermove: 'move',
	pointerup: 'up',
	pointercancel: 'cancel'
};
