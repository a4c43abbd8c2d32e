/** Where this device keeps the drawing; /forget-drawing.js knows the name too. */
export const keptName = 'palpate.drawing';
export const keptMilliseconds = 24 * 3_600_000;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The drawing this device has kept, as text.
 *
 * @param now epoch milliseconds
 * @returns undefined when there is none, it is a day old, or the device keeps nothing
 */
export function readKept(shelf: Shelf | undefined, now: number): string | undefined {
	try {
		const text = shelf?.getItem(keptName);
		if (!text) return undefined;
		const kept = JSON.parse(text) as { at?: unknown; drawing?: unknown };
		const age = now - Number(kept.at);
		if (typeof kept.drawing === 'object' && kept.drawing && age >= 0 && age < keptMilliseconds)
			return JSON.stringify(kept.drawing);
		forgetKept(shelf);
		return undefined;
	} catch {
		forgetKept(shelf);
		return undefined;
	}
}

/** Whether the drawing that is kept came with a link, so that its questions are still to be asked anew. */
export function keptIsShared(shelf: Shelf | undefined): boolean {
	try {
		return JSON.parse(shelf?.getItem(keptName) ?? '{}').shared === true;
	} catch {
		return false;
	}
}

/**
 * Keeps the drawing, and whether it came with a link, for at most a day from now.
 *
 * @param drawing as text
 * @returns false when the device refuses: storage is blocked or full
 */
export function keep(
	shelf: Shelf | undefined,
	drawing: string,
	now: number,
	shared = false
): boolean {
	try {
		if (!shelf) return false;
		shelf.setItem(keptName, `{"at":${now},"drawing":${drawing}${shared ? ',"shared":true' : ''}}`);
		return true;
	} catch {
		return false;
	}
}

export function forgetKept(shelf: Shelf | undefined): void {
	try {
		shelf?.removeItem(keptName);
	} catch {
		// a device that keeps nothing has nothing to forget
	}
}

/** This device's storage; undefined where the browser forbids to look. */
export function deviceShelf(): Storage | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}
