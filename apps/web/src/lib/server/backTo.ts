/**
 * The page a person came from, for going back to it: a path of this site, nothing else. An address
 * from outside must not send anybody elsewhere.
 */
export function backTo(path: FormDataEntryValue | null): string {
	if (typeof path !== 'string' || !path.startsWith('/') || /[\\\s]/.test(path)) return '/';
	const here = 'http://here.invalid';
	if (!URL.canParse(path, here)) return '/';
	const { origin, pathname, search } = new URL(path, here);
	return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
