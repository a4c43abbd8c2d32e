// A server that does nothing but send one answer it was given: as fast as Node's own can be.
// Its parent sends { status, headers, body } and gets back the port.
import { createServer } from 'node:http';

process.once('message', (/** @type {any} */ { status, headers, body }) => {
	const bytes = Buffer.from(body, 'base64');
	const server = createServer((_, res) => {
		res.writeHead(status, headers).end(bytes);
	});
	server.listen(0, '127.0.0.1', () => {
		const address = server.address();
		process.send?.(typeof address === 'object' ? address?.port : undefined);
	});
});
process.once('disconnect', () => process.exit());
