const practicePath = /^\/staff(\/[\w/-]*)?(\?[\w=&%.+:-]*)?$/;

/**
 * Where to go after signing in: a path of the practice, nothing else. An address from outside must
 * not send anybody elsewhere.
 */
export function ownPath(next: string | null): string {
	return next !== null && practicePath.test(next) && !next.includes('//') ? next : '/staff';
}

export const signInAddress = (next: string) => withNext('/staff/sign-in', next);
export const codeAddress = (next: string) => withNext('/staff/code', next);

function withNext(page: string, next: string): string {
	const own = ownPath(next);
	return own === '/staff' ? page : `${page}?${new URLSearchParams({ next: own })}`;
}
