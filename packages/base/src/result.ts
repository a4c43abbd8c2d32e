/**
 * The outcome of a deed that may be refused. A refusal is an answer that the caller words for a
 * person; a broken invariant is a fault and throws instead.
 */
export type Result<T, E extends { code: string }> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly error: E };

export const ok = <const T>(value: T) => ({ ok: true, value }) as const;

export const err = <const E extends { code: string }>(error: E) => ({ ok: false, error }) as const;
