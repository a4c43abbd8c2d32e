import {
	type Atlas,
	checkMuscleShapes,
	type MuscleShape,
	muscleShapesFile,
	type Section,
	sectionsFile
} from '@palpate/anatomy';
import { decodeFibres } from '@palpate/drawing';
import type { BodyRead } from './readBody.ts';
import type { ContentReader } from './readJson.ts';

const folder = 'atlas/shapes';
const sectionsName = 'sections.json';
const fibresPath = (bodyArea: string) => `atlas/meshes/fibres/${bodyArea}.bin`;

/** By body area. */
export type FibreFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

/** Where each muscle lies on the figure, and the cuts through the body that show the hidden ones. */
export interface ShapesRead {
	readonly shapes: readonly MuscleShape[];
	readonly sections: readonly Section[];
	readonly fibres: FibreFiles;
}

/** By name of the file. */
export type ShapeLists = readonly {
	readonly name: string;
	readonly shapes: readonly MuscleShape[];
}[];

/** @returns undefined when one of the files cannot be read */
export function readShapeLists(reader: ContentReader): ShapeLists | undefined {
	const files = reader
		.list(folder)
		.filter((name) => name !== sectionsName)
		.map((name) => ({ name, read: reader.read(`${folder}/${name}`, muscleShapesFile) }));
	if (files.some(({ read }) => !read)) return undefined;
	return files.map(({ name, read }) => ({ name, shapes: read?.value.muscles ?? [] }));
}

/**
 * The shapes of the muscles, a file a body area.
 *
 * @returns undefined when something is wrong with them: the reader's problems say what
 */
export function readShapes(
	reader: ContentReader,
	lists: ShapeLists,
	{ regions, muscles }: Pick<Atlas, 'regions' | 'muscles'>,
	{ places, landmarks }: Pick<BodyRead, 'places' | 'landmarks'>
): ShapesRead | undefined {
	const sections = reader.read(`${folder}/${sectionsName}`, sectionsFile)?.value.sections;
	if (!sections) return undefined;
	const shapes = lists.flatMap((list) => list.shapes);
	const problems = [
		...lists.flatMap((list) => inWrongFile(list.name, list.shapes)),
		...checkMuscleShapes(shapes, {
			landmarks: new Set(landmarks.list.map(({ id }) => id)),
			sections: new Set(sections.map(({ id }) => id)),
			places: new Set([...regions, ...places].map(({ id }) => id)),
			muscles: muscles.map(({ id }) => id)
		}).map((problem) => `content/${folder}, ${problem}`)
	];
	reader.problems.push(...problems);
	const fibres = readFibres(reader, shapes);
	return problems.length > 0 || !fibres ? undefined : { shapes, sections, fibres };
}

/** The fibres are made from the shapes, so each shape must have them, patch by patch. */
function readFibres(reader: ContentReader, shapes: readonly MuscleShape[]): FibreFiles | undefined {
	const before = reader.problems.length;
	const files: Record<string, Uint8Array<ArrayBuffer>> = {};
	for (const [bodyArea, ofArea] of Map.groupBy(shapes, (shape) => shape.bodyArea)) {
		const path = fibresPath(bodyArea);
		const bytes = reader.readBytes(path);
		if (!bytes) continue;
		files[bodyArea] = Uint8Array.from(bytes);
		reader.problems.push(
			...fibreProblems(bytes, ofArea).map((problem) => `content/${path}${problem}`)
		);
	}
	return reader.problems.length > before ? undefined : Object.freeze(files);
}

function fibreProblems(bytes: Uint8Array, shapes: readonly MuscleShape[]): readonly string[] {
	try {
		const laid = new Map(decodeFibres(bytes).map(({ muscle, patches }) => [muscle, patches]));
		return shapes
			.filter(({ id, patches }) => laid.get(id)?.length !== patches.length)
			.map(({ id }) => `, ${id}: its fibres are not those of its shape; run npm run body:build`);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return [`: ${error.message}`];
	}
}

/** A body area's muscles are drawn from one file, so they stand in one. */
const inWrongFile = (name: string, shapes: readonly MuscleShape[]): readonly string[] =>
	shapes
		.filter(({ bodyArea }) => `${bodyArea}.json` !== name)
		.map(({ id, bodyArea }) => `content/${folder}/${name}, ${id}: belongs in ${bodyArea}.json`);
