import type { StaffSession } from '@palpate/services';

export type Role = StaffSession['role'];

/** The roles with their words, in the order in which forms offer them. */
export const roles: readonly { readonly id: Role; readonly name: string }[] = [
	{ id: 'owner', name: 'Owner' },
	{ id: 'practitioner', name: 'Practitioner' },
	{ id: 'reception', name: 'Reception' }
];

/** What each role is for, beside the choice. */
export const rolesExplained =
	'Owners look after people and settings. Practitioners see what their own clients marked and answered. Reception sees nothing clinical. All of them book and cancel.';

export const roleName = (role: Role): string => roles.find(({ id }) => id === role)?.name ?? role;

/** @returns undefined for anything that is not a role */
export const roleOf = (text: string | undefined): Role | undefined =>
	roles.find(({ id }) => id === text)?.id;
