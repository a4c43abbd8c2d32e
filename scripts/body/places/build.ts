// Makes labels and borders of content/atlas/meshes, byte for byte the same each time: which place
// each vertex belongs to, and how near it lies to others.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeBorders, type PlaceRow } from '@palpate/drawing';
import { type Figure, makeFigure } from '../makeFigure.ts';
import { meshFolder } from '../source.ts';
import { makeLabels } from './makeLabels.ts';

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

/** By file name in content/atlas/meshes. */
export function labelFiles(figure: Figure): Readonly<Record<string, Uint8Array>> {
	const { labels, borders } = makeLabels(figure, readRows());
	return { 'labels.bin': encodeLabels(labels), 'borders.bin': encodeBorders(borders) };
}

if (import.meta.main)
	for (const [name, bytes] of Object.entries(labelFiles(makeFigure(false)))) {
		writeFileSync(join(meshFolder, name), bytes);
		console.log(`  ${name}: ${bytes.length} bytes`);
	}
