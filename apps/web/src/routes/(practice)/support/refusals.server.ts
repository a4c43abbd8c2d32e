import type {
	CancelError,
	CodeRefusal,
	InviteRefusal,
	PasswordProblem,
	PasswordRefusal,
	RoleRefusal,
	StaffLinkRefusal,
	TieRefusal
} from '@palpate/services';
import { longestPassword, shortestPassword } from '@palpate/services';

// Every way a deed of staff can be refused has its sentence; a new code without one fails the type check.

const tooManyTries = 'That has been tried too often.';
const notAllowed = 'Your role does not allow this. Please ask the owner.';
const personGone = 'This account is not here.';

export const passwordProblems = {
	'too-short': `This is too short. Use at least ${shortestPassword} characters; a sentence of a few words is easy to remember.`,
	'too-long': `This is too long. Use at most ${longestPassword} characters.`,
	'is-email':
		'This is your e-mail address with trimmings. Please choose something nobody would try.',
	'is-clinic':
		'This is the name of the clinic with trimmings. Please choose something nobody would try.',
	'too-common': 'Many people use this one, so it would be tried first. Please choose another.'
} satisfies Record<PasswordProblem['code'], string>;

export const passwordRefusals = {
	'wrong-password': 'That is not your password.',
	'too-many-tries': tooManyTries
} satisfies Record<PasswordRefusal['code'], string>;

export const signInRefusals = {
	'wrong-password':
		'This e-mail address and password do not go together. Check both, or ask for a new password.',
	'too-many-tries': tooManyTries
} satisfies Record<PasswordRefusal['code'], string>;

export const codeRefusals = {
	'wrong-code': 'That code did not work. Each code works once: wait for the next one in your app.',
	'not-due': 'No code is asked for. Please sign in again.',
	'too-many-tries': tooManyTries
} satisfies Record<CodeRefusal['code'], string>;

export const linkRefusals = {
	...passwordProblems,
	'link-spent': 'This link has been used, or is too old.',
	'details-needed': 'Please give your name and e-mail address.',
	'email-taken': 'Somebody here has this e-mail address already.'
} satisfies Record<StaffLinkRefusal['code'], string>;

export const inviteRefusals = {
	'not-allowed': notAllowed,
	'email-taken': 'Somebody here has this e-mail address already. They may be in the list below.',
	'practitioner-needed': 'Say which practitioner this person is.',
	'unknown-practitioner': 'This practitioner is not at the clinic. Please choose from the list.'
} satisfies Record<InviteRefusal['code'], string>;

export const roleRefusals = {
	'not-allowed': notAllowed,
	'not-found': personGone,
	'last-owner': 'This is the only owner who can sign in. Make somebody else an owner first.',
	'practitioner-needed': 'First say below which practitioner this person is.'
} satisfies Record<RoleRefusal['code'], string>;

export const tieRefusals = {
	'not-allowed': notAllowed,
	'not-found': personGone,
	'unknown-practitioner': 'This practitioner is not at the clinic. Please choose from the list.',
	'practitioner-needed': 'A practitioner account always says who it is. Change the role first.'
} satisfies Record<TieRefusal['code'], string>;

export const deactivateRefusals = {
	'not-allowed': notAllowed,
	'not-found': personGone,
	'last-owner': 'This is the only owner who can sign in. Make somebody else an owner first.'
} as const;

export const cancelRefusals = {
	'not-found': 'This visit is not here.',
	'already-cancelled': 'This visit is cancelled already.',
	'already-past': 'This visit has begun or is over, so it cannot be cancelled.'
} satisfies Record<CancelError['code'], string>;

/** `Please wait 30 seconds, then try again.`; minutes once there are more than two of them. */
export function waitWords(seconds: number): string {
	const minutes = Math.ceil(seconds / 60);
	const long =
		seconds > 120 ? `${minutes} minutes` : `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
	return `Please wait ${long}, then try again.`;
}

/** The sentence for a refusal, with how long to wait where it has one. */
export function sentenceFor<Code extends string>(
	sentences: Readonly<Record<Code, string>>,
	refusal: { readonly code: Code; readonly seconds?: number }
): string {
	const sentence = sentences[refusal.code];
	return refusal.seconds === undefined ? sentence : `${sentence} ${waitWords(refusal.seconds)}`;
}
