import type { Logger } from 'pino';

/**
 * What is logged of a request: the pattern of its route, never its address, because an address can
 * hold a place of the body, a link's token or whatever somebody typed.
 */
export function logRequest(
	log: Logger,
	request: {
		readonly requestId: string;
		readonly method: string;
		readonly route: string | null;
		readonly status: number;
		readonly milliseconds: number;
	}
): void {
	log.info({ ...request, route: request.route ?? 'none' }, 'request');
}

/**
 * What is logged of a fault: where it happened and the database's code for it. Messages are left
 * out, since a database puts the offending value in them.
 */
export function logFault(
	log: Logger,
	requestId: string,
	route: string | null,
	error: unknown
): void {
	log.error({ requestId, route: route ?? 'none', ...describeFault(error) }, 'fault');
}

export function describeFault(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { fault: typeof error };
	const { code, constraint } = error as { code?: unknown; constraint?: unknown };
	return {
		fault: error.name,
		...(typeof code === 'string' ? { code } : {}),
		...(typeof constraint === 'string' ? { constraint } : {}),
		at: (error.stack ?? '')
			.split('\n')
			.filter((line) => /^\s+at /.test(line))
			.slice(0, 12)
			.map((line) => line.trim())
	};
}
