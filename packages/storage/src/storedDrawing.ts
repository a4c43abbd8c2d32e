/**
 * A drawing as it was kept: a JSON object that nobody has read yet. The body it was made on may have
 * been replaced since, so whoever shows it reads it first (`readDrawing`).
 */
export type StoredDrawing = object;

/** For a jsonb column: no drawing is SQL's null, not JSON's. */
export const drawingJson = (drawing: StoredDrawing | null): string | null =>
	drawing && JSON.stringify(drawing);
