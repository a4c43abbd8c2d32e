import { decodeFibres, type MuscleFibres } from '@palpate/drawing';
import { fetchBytes } from './figureFiles.ts';

const coming = new Map<string, Promise<readonly MuscleFibres[]>>();

/** The fibres of a body area's muscles, fetched once. @throws when they do not come */
export function fetchFibres(address: string): Promise<readonly MuscleFibres[]> {
	const known = coming.get(address) ?? fetchBytes(address).then(decodeFibres);
	coming.set(address, known);
	known.catch(() => coming.delete(address));
	return known;
}
