import { draftOf } from '#lib/server/draft.ts';
import { drawingPng } from '#lib/server/drawingPng.server.ts';
import type { RequestHandler } from './$types';

/** The visitor's own drawing, behind their cookie. */
export const GET: RequestHandler = async (event) =>
	drawingPng(event.locals.content, await draftOf(event));
