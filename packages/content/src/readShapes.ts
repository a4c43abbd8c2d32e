import {
	type Atlas,
	checkMuscleShapes,
	type MuscleShape,
	muscleShapesFile,
	type Section,
	sectionsFile
} from '@palpate/anatomy';
import type { BodyRead } from './readBody.ts';
import type { ContentReader } from './readJson.ts';

const folder = 'atlas/shapes';
const sectionsName = 'sections.json';

/** Where each muscle lies on the figure, and the cuts through the body that show the hidden ones. */
export interface ShapesRead {
	readonly shapes: readonly MuscleShape[];
	readonly sections: readonly Section[];
}

/**
 * The shapes of the muscles, a file a body area.
 *
 * @returns undefined when something is wrong with them: the reader's problems say what
 */
export function readShapes(
	reader: ContentReader,
	{ regions, muscles }: Pick<Atlas, 'regions' | 'muscles'>,
	{ places, landmarks }: Pick<BodyRead, 'places' | 'landmarks'>
): ShapesRead | undefined {
	const sections = reader.read(`${folder}/${sectionsName}`, sectionsFile)?.value.sections;
	const files = reader
		.list(folder)
		.filter((name) => name !== sectionsName)
		.map((name) => ({ name, read: reader.read(`${folder}/${name}`, muscleShapesFile) }));
	if (!sections || files.some(({ read }) => !read)) return undefined;
	const lists = files.map(({ name, read }) => ({ name, shapes: read?.value.muscles ?? [] }));
	const shapes = lists.flatMap((list) => list.shapes);
	const problems = [
		...lists.flatMap((list) => inWrongFile(list.name, list.shapes)),
		...checkMuscleShapes(shapes, {
			landmarks: new Set(landmarks.list.map(({ id }) => id)),
			sections: new Set(sections.map(({ id }) => id)),
			places: new Set([...regions, ...places.places].map(({ id }) => id)),
			muscles: muscles.map(({ id }) => id)
		}).map((problem) => `content/${folder}, ${problem}`)
	];
	reader.problems.push(...problems);
	return problems.length > 0 ? undefined : { shapes, sections };
}

/** A body area's muscles are drawn from one file, so they stand in one. */
const inWrongFile = (name: string, shapes: readonly MuscleShape[]): readonly string[] =>
	shapes
		.filter(({ bodyArea }) => `${bodyArea}.json` !== name)
		.map(({ id, bodyArea }) => `content/${folder}/${name}, ${id}: belongs in ${bodyArea}.json`);
