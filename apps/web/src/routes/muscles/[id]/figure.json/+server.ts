import { error, json } from '@sveltejs/kit';
import { muscleFigure } from '#lib/body/turning/muscleFigure.server.ts';
import type { RequestHandler } from './$types';

/** What the turning figure shows of a muscle; fetched when somebody asks for it to turn. */
export const GET: RequestHandler = ({ locals, params }) => {
	const figure = muscleFigure(locals.content, params.id);
	if (!figure) error(404, 'There is no such muscle here');
	return json(figure, { headers: { 'cache-control': 'no-cache' } });
};
