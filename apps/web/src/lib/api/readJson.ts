import { err, ok, type Result } from '@palpate/base';
import { type FieldProblem, makeProblem, type Problem } from './problem.ts';

/** The most bytes of a body. */
export const bodyLimit = 64 * 1024;

export interface BodyRefusal {
	readonly code: 'body';
	readonly problem: Problem;
}

/** Reads the body of a request as JSON, without ever holding more than the limit of it. */
export async function readJson(request: Request): Promise<Result<unknown, BodyRefusal>> {
	if (!isJson(request.headers.get('content-type')))
		return refuse(
			makeProblem(
				415,
				'not-json',
				'Send the body as JSON, with the header "Content-Type: application/json".'
			)
		);
	const bytes = await readBytes(request);
	if (!bytes)
		return refuse(
			makeProblem(413, 'body-too-large', `A body has at most ${bodyLimit} bytes (64 KB).`)
		);
	try {
		return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), noInherited));
	} catch (error) {
		return refuse(
			makeProblem(400, 'malformed', 'The body is not JSON in UTF-8.', { errors: [whereOf(error)] })
		);
	}
}

const refuse = (problem: Problem) => err({ code: 'body' as const, problem });

/** Where a body stops being JSON, as far as can be said. */
function whereOf(error: unknown): FieldProblem {
	if (error instanceof ReservedName)
		return { path: error.member.slice(0, 100), message: 'This name is reserved. Use another.' };
	const at = error instanceof SyntaxError && /position (\d+)/.exec(error.message)?.[1];
	return {
		path: 'body',
		message: at ? `This is not JSON from character ${Number(at) + 1} on.` : 'This is not JSON.'
	};
}

const isJson = (contentType: string | null) =>
	/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType?.trim() ?? '');

/** Members named as those that every object inherits would slip past a list of known ones. */
function noInherited(key: string, value: unknown): unknown {
	if (key in Object.prototype) throw new ReservedName(key);
	return value;
}

class ReservedName extends Error {
	readonly member: string;

	constructor(member: string) {
		super(`the name ${member} is reserved`);
		this.member = member;
	}
}

/**
 * The reader is left where it stops and the stream is not cancelled: that would close the connection
 * before the refusal is sent.
 */
async function readBytes(request: Request): Promise<Uint8Array | undefined> {
	if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return undefined;
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = request.body?.getReader();
	for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
		length += read.value.byteLength;
		if (length > bodyLimit) return undefined;
		chunks.push(read.value);
	}
	return Buffer.concat(chunks);
}
