export * from './changePassword.ts';
export * from './changeRole.ts';
export * from './confirmCode.ts';
export * from './confirmTotp.ts';
export * from './deactivate.ts';
export * from './dropTotp.ts';
export * from './invite.ts';
export * from './makeFirstOwnerLink.ts';
export * from './makeStaffLink.ts';
export { longestPassword, type PasswordProblem, shortestPassword } from './password.ts';
export type { PeopleRefusal } from './people.ts';
export type { PasswordRefusal } from './provePassword.ts';
export * from './readAccount.ts';
export * from './readDay.ts';
export * from './readPeople.ts';
export { type OpenStaffLink, readStaffLink } from './readStaffLink.ts';
export * from './readVisit.ts';
export * from './readVisitReport.ts';
export * from './renewLink.ts';
export * from './requestReset.ts';
export * from './signIn.ts';
export * from './signOut.ts';
export {
	idleMilliseconds,
	longestSessionMilliseconds,
	type SignedIn,
	type StaffSession,
	staffSession
} from './staffSession.ts';
export * from './startTotp.ts';
export * from './tieToPractitioner.ts';
export type { TooManyTries } from './tries.ts';
export * from './useStaffLink.ts';
