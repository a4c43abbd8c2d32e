import type { Content } from '@palpate/content';
import type { Drawn } from '@palpate/services';
import { error } from '@sveltejs/kit';
import { drawingSheet } from '#lib/body/drawingSheet.server.ts';
import { pngOf } from './png.server.ts';

/** The picture of what was marked, kept by nobody on the way. @throws a 404 where there is none */
export async function drawingPng(content: Content, kept: Drawn | undefined): Promise<Response> {
	const sheet = drawingSheet(content, kept);
	if (!sheet) error(404, 'Nothing is marked');
	return new Response(await pngOf(sheet), {
		headers: { 'content-type': 'image/png', 'cache-control': 'no-store' }
	});
}
