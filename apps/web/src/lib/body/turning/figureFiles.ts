import { type Body, prepareSkin, type Skin } from '@palpate/drawing';

/** What the turning figure is made from. */
export interface FigureFiles {
	readonly body: Body;
	readonly skin: Skin;
	/** by vertex, how much of its sky is open, 0 to 255 */
	readonly openness: Uint8Array;
}

/** @throws when it does not come, or is refused */
export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}

/** A body by itself, for a page that has no brush. */
export const withSkin = (body: Body, openness: Uint8Array): FigureFiles => ({
	body,
	skin: prepareSkin(body.surface),
	openness
});
