import type { Side } from '@palpate/drawing';
import type { SkinPlaces } from './skinPlaces.ts';

/** So many are named; of more the rest are counted. */
const mostNamed = 4;

/**
 * Places inside a sentence: "the temple, above the ear and the left jaw joint". A region whose places
 * are all there is named as one; a place on the other side than `side` says so.
 *
 * @param names  of the regions, by id
 */
export function placesInWords(
	skin: SkinPlaces,
	at: readonly number[],
	side: Side | undefined,
	names: ReadonlyMap<string, string>
): string {
	const said = new Set<string>();
	for (const n of at) {
		const place = skin.places[n];
		if (!place) continue;
		const siblings = (skin.ofRegion.get(place.region) ?? []).filter(
			(one) => skin.places[one]?.side === place.side
		);
		const whole = siblings.length > 1 && siblings.every((one) => at.includes(one));
		const name = whole ? (names.get(place.region) ?? place.name) : place.name;
		said.add(`${withArticle(name)}${sideInWords(place.side, side)}`);
	}
	return listed([...said]);
}

function sideInWords(place: Side | undefined, side: Side | undefined): string {
	if (place === undefined || place === side) return '';
	return side === undefined ? ` on the ${place}` : ' on the other side';
}

/** "the temple", but "above the ear"; what follows a comma stands in brackets. */
function withArticle(name: string): string {
	const [head = '', ...tail] = name.split(', ');
	const first = `${head.charAt(0).toLowerCase()}${head.slice(1)}`;
	const bare = placed.test(head) ? first : `the ${first}`;
	return tail.length > 0 ? `${bare} (${tail.join(', ')})` : bare;
}

const placed = /^(Above|Below|Beside|Behind|Between|Under|Along) /;

function listed(names: readonly string[]): string {
	const shown =
		names.length > mostNamed
			? [...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} places more`]
			: names;
	return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
