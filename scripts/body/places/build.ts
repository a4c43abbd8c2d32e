// Makes the labels of content/atlas/meshes, byte for byte the same each time: which place each
// vertex belongs to.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaceRow } from '@palpate/drawing';
import { makeFigure } from '../makeFigure.ts';
import { meshFolder } from '../source.ts';
import { makeLabels } from './makeLabels.ts';

export const labelsFile = join(meshFolder, 'labels.bin');

export function readRows(): readonly PlaceRow[] {
	const file = readFileSync(join(meshFolder, '../places.json'), 'utf8');
	return (JSON.parse(file) as { places: readonly PlaceRow[] }).places;
}

/** uint16 a vertex, little-endian */
export function encodeLabels(labels: Uint16Array): Uint8Array {
	const bytes = Buffer.alloc(labels.length * 2);
	for (const [i, label] of labels.entries()) bytes.writeUInt16LE(label, i * 2);
	return bytes;
}

if (import.meta.main) {
	writeFileSync(labelsFile, encodeLabels(makeLabels(makeFigure(false), readRows())));
	console.log(`  ${labelsFile}`);
}
