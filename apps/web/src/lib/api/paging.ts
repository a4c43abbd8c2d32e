import { err, ok, type Result } from '@palpate/base';
import type { FieldProblem } from './problem.ts';

/** One page of a list, and the cursor of the page after it. */
export interface Page<T> {
	readonly items: readonly T[];
	readonly next: string | null;
}

export interface PageQuery {
	readonly limit: number;
	readonly cursor?: string | undefined;
}

/** What a cursor remembers of the last item of a page, and where the list goes on after it. */
export interface Order<T> {
	keyOf(item: T): string;
	/** @returns undefined when the key is none of this list */
	indexAfter(items: readonly T[], key: string): number | undefined;
}

/** For lists that change only with the content: the item itself must still be there. */
export const byId: Order<{ readonly id: string }> = {
	keyOf: ({ id }) => id,
	indexAfter(items, key) {
		const found = items.findIndex(({ id }) => id === key);
		return found < 0 ? undefined : found + 1;
	}
};

/** For times, earliest first: the last one may have been taken since. */
export const byStart: Order<{ readonly start: number }> = {
	keyOf: ({ start }) => String(start),
	indexAfter(items, key) {
		if (!/^\d{1,15}$/.test(key)) return undefined;
		const found = items.findIndex(({ start }) => start > Number(key));
		return found < 0 ? items.length : found;
	}
};

export interface CursorRefusal {
	readonly code: 'cursor';
	readonly field: FieldProblem;
}

/** The items after the one that the cursor remembers. */
export function pageOf<T>(
	items: readonly T[],
	{ cursor, limit }: PageQuery,
	order: Order<NoInfer<T>>
): Result<Page<T>, CursorRefusal> {
	const from = cursor === undefined ? 0 : order.indexAfter(items, readCursor(cursor));
	if (from === undefined) return err({ code: 'cursor', field: unknownCursor });
	const page = items.slice(from, from + limit);
	const last = page.at(-1);
	const goesOn = last !== undefined && from + page.length < items.length;
	return ok({ items: page, next: goesOn ? writeCursor(order.keyOf(last)) : null });
}

const unknownCursor: FieldProblem = {
	path: 'cursor',
	message: 'This cursor is not known. Take it as it stood in "next", or begin again without one.'
};

const writeCursor = (key: string) => Buffer.from(key).toString('base64url');
const readCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString();
