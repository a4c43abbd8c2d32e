/** Freezes a value of plain objects and arrays all the way down. */
export function freezeDeep<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	for (const member of Object.values(value)) freezeDeep(member);
	return Object.freeze(value);
}
