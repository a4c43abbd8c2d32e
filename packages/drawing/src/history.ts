/** What was, what is, and what was undone: enough to go back and forth between them. */
export interface History<T> {
	/** oldest first */
	readonly past: readonly T[];
	readonly present: T;
	/** what redoing brings back, the next one first */
	readonly future: readonly T[];
}

/** So many steps can be taken back. */
export const historySteps = 200;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/**
 * One deed more. What was undone before is gone for good. When there are more steps than can be
 * kept, the oldest but the first is forgotten, so that undoing all of them always leads back to the
 * beginning.
 */
export function did<T>(history: History<T>, present: T): History<T> {
	if (Object.is(present, history.present)) return history;
	const past = [...history.past, history.present];
	return {
		past: past.length > historySteps ? past.toSpliced(1, 1) : past,
		present,
		future: []
	};
}

/** One step back; the same history when there is none. */
export function undone<T>({ past, present, future }: History<T>): History<T> {
	const last = past.length - 1;
	if (last < 0) return { past, present, future };
	return { past: past.slice(0, last), present: past[last] as T, future: [present, ...future] };
}

/** One step forward again; the same history when nothing was undone. */
export function redone<T>({ past, present, future }: History<T>): History<T> {
	if (future.length === 0) return { past, present, future };
	return { past: [...past, present], present: future[0] as T, future: future.slice(1) };
}
