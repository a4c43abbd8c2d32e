import { err, ok, type Result } from '@palpate/base';
import { drawingLimits } from '@palpate/drawing';

/** What the fragment of a link begins with; the painting page looks for it before this code is there. */
export const fragmentStart = '#drawing=';

/** The most characters behind it, in a link that is made and in one that is opened. */
export const mostCharacters = 16_000;

export interface LinkProblem {
	/** `no-drawing`: it cannot be read; `too-large`: the link, or what comes out of it */
	readonly code: 'no-drawing' | 'too-large';
}

/**
 * A drawing as the fragment of a link: its text, deflated, as base64url. A browser keeps a fragment
 * to itself, so that no server ever sees it.
 *
 * @param drawing as `writeDrawing` gives it
 */
export async function fragmentOf(drawing: string): Promise<Result<string, LinkProblem>> {
	const packing = new CompressionStream('deflate-raw');
	const packed = await sentThrough(packing, new TextEncoder().encode(drawing), mostCharacters);
	const text = packed ? base64UrlOf(packed) : '';
	if (!packed || text.length > mostCharacters) return err({ code: 'too-large' });
	return ok(fragmentStart + text);
}

/**
 * The text of the drawing in a fragment; whether it is one, `readDrawing` has to say. No more than a
 * drawing may hold is ever unpacked, however short the link is.
 */
export async function drawingIn(fragment: string): Promise<Result<string, LinkProblem>> {
	const packed = fragment.slice(fragmentStart.length);
	if (!fragment.startsWith(fragmentStart) || !/^[\w-]+$/.test(packed))
		return err({ code: 'no-drawing' });
	if (packed.length > mostCharacters) return err({ code: 'too-large' });
	try {
		const unpacking = new DecompressionStream('deflate-raw');
		const bytes = await sentThrough(unpacking, bytesIn(packed), drawingLimits.characters);
		if (!bytes) return err({ code: 'too-large' });
		return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return err({ code: 'no-drawing' });
	}
}

/** @returns undefined when more than so many bytes come out */
async function sentThrough(
	stream: CompressionStream | DecompressionStream,
	bytes: Uint8Array<ArrayBuffer>,
	most: number
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const out = new Blob([bytes]).stream().pipeThrough(stream).getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for (let read = await out.read(); !read.done; read = await out.read()) {
		length += read.value.byteLength;
		if (length > most) {
			await out.cancel();
			return undefined;
		}
		chunks.push(read.value);
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const base64UrlOf = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');

const bytesIn = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
