import type { RequestHandler } from './$types';

const halfYear = 182 * 86_400_000;

/** Where to report a weakness (RFC 9116). An example e-mail address is nobody's: then it is the telephone. */
export const GET: RequestHandler = ({ locals }) => {
	const { clinic, services, house } = locals;
	const email = clinic.email && !clinic.email.example ? `mailto:${clinic.email.value}` : undefined;
	const contact = process.env.SECURITY_CONTACT || email || `tel:${clinic.telephone.e164}`;
	const text = `Contact: ${contact}
Expires: ${new Date(house.now() + halfYear).toISOString()}
Preferred-Languages: en
Canonical: ${services.origin}/.well-known/security.txt
`;
	return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
