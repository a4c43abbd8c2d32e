// Asks a server for one page again and again, as plainly as can be, so that it is the server that is
// measured and not whoever asks.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Raw {
	/** without what differs from one answer to the next */
	readonly head: string;
	readonly body: Buffer;
}

/** Several connections that are kept open; each asks anew as soon as it has its answer. */
export class Load {
	readonly #sockets: readonly Socket[];
	readonly #question: Buffer;

	private constructor(sockets: readonly Socket[], question: Buffer) {
		this.#sockets = sockets;
		this.#question = question;
	}

	static async open(port: number, path: string, host: string, connections = 16): Promise<Load> {
		const sockets = Array.from({ length: connections }, () =>
			connect({ port, host: '127.0.0.1', noDelay: true })
		);
		await Promise.all(sockets.map((socket) => once(socket, 'connect')));
		const question = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\n\r\n`;
		return new Load(sockets, Buffer.from(question));
	}

	/** @returns the last answer @throws Error at an answer without a length, or a closed connection */
	async ask(times: number): Promise<Raw> {
		let left = times;
		const answers = await Promise.all(
			this.#sockets.map(async (socket) => {
				let last: Raw | undefined;
				while (left > 0) {
					left -= 1;
					socket.write(this.#question);
					last = await answerOn(socket);
				}
				return last;
			})
		);
		const answer = answers.find((one) => one !== undefined);
		if (!answer) throw new Error('nothing was asked');
		return answer;
	}

	close(): void {
		for (const socket of this.#sockets) socket.destroy();
	}
}

function answerOn(socket: Socket): Promise<Raw> {
	return new Promise((resolve, reject) => {
		let got: Buffer = Buffer.alloc(0);
		let whole = 0;
		let headEnd = 0;
		const closed = () => reject(new Error('the server closed the connection'));
		socket.once('close', closed);
		const hear = (chunk: Buffer) => {
			got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
			if (whole === 0) {
				headEnd = got.indexOf('\r\n\r\n');
				if (headEnd < 0) return;
				const length = /\r\ncontent-length: (\d+)/i.exec(got.toString('latin1', 0, headEnd))?.[1];
				if (length === undefined) return reject(new Error('the answer says no length'));
				whole = headEnd + 4 + Number(length);
			}
			if (got.length < whole) return;
			socket.off('data', hear);
			socket.off('close', closed);
			resolve({ head: got.toString('latin1', 0, headEnd), body: got.subarray(headEnd + 4, whole) });
		};
		socket.on('data', hear);
	});
}
