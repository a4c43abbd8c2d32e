/** What members of staff may see and do, as rules over plain values: no clock, no database. */

export type Role = 'owner' | 'practitioner' | 'reception';

/** Who asks. */
export interface Member {
	readonly role: Role;
	/** which practitioner this person is, when they treat */
	readonly practitionerId: string | null;
}

/** Deeds that the role alone decides. */
export type StaffDeed =
	| 'read-day'
	| 'read-visit'
	| 'book-visit'
	| 'cancel-visit'
	| 'manage-people'
	| 'change-settings';

const everybody: readonly Role[] = ['owner', 'practitioner', 'reception'];

const mayByRole: Readonly<Record<StaffDeed, readonly Role[]>> = {
	'read-day': everybody,
	'read-visit': everybody,
	'book-visit': everybody,
	'cancel-visit': everybody,
	'manage-people': ['owner'],
	'change-settings': ['owner']
};

export function mayDo(member: Member, deed: StaffDeed): boolean {
	return mayByRole[deed].includes(member.role);
}

/**
 * Whether someone may see what the person marked and answered before a visit: only whoever treats
 * them at that visit. Reception sees nothing clinical, also when the account is tied to a
 * practitioner; an owner sees it only for visits they treat themselves.
 */
export function mayReadReport(member: Member, visit: { readonly practitionerId: string }): boolean {
	return (
		member.role !== 'reception' &&
		member.practitionerId !== null &&
		member.practitionerId === visit.practitionerId
	);
}

/** A practitioner's account says which practitioner it is; owners may treat too, or not. */
export function needsPractitioner(role: Role, practitionerId: string | null): boolean {
	return role === 'practitioner' && practitionerId === null;
}
