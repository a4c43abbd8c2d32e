import { damaged, endOfRows } from './backupFormat.ts';

const lineEnd = 10;
const lastLine = Buffer.from(`${endOfRows}\n`);

/** Reads a dump line by line, and the rows of a table in large pieces. */
export class DumpLines {
	readonly #source: AsyncIterator<Uint8Array>;
	#held: Buffer = Buffer.alloc(0);

	constructor(source: AsyncIterable<Uint8Array>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	/** @returns the next line without its end; undefined after the last one */
	async line(): Promise<string | undefined> {
		for (;;) {
			const end = this.#held.indexOf(lineEnd);
			if (end !== -1) return this.#take(end + 1).toString('utf8', 0, end);
			if (!(await this.#more())) {
				if (this.#held.length > 0) throw damaged();
				return undefined;
			}
		}
	}

	/**
	 * Whole rows with their line ends, up to the line that ends the table, which is taken too.
	 *
	 * @throws BackupRefusal when the dump ends before it
	 */
	async *rows(): AsyncGenerator<Buffer> {
		for (;;) {
			const end = endOfTable(this.#held);
			if (end !== -1) {
				const rows = this.#take(end);
				this.#take(lastLine.length);
				if (rows.length > 0) yield rows;
				return;
			}
			const whole = this.#held.lastIndexOf(lineEnd) + 1;
			if (whole > 0) yield this.#take(whole);
			if (!(await this.#more())) throw damaged();
		}
	}

	/** Gives a line back, to be read again. */
	putBack(line: string | undefined): this {
		if (line !== undefined) this.#held = Buffer.concat([Buffer.from(`${line}\n`), this.#held]);
		return this;
	}

	#take(length: number): Buffer {
		const taken = this.#held.subarray(0, length);
		this.#held = this.#held.subarray(length);
		return taken;
	}

	async #more(): Promise<boolean> {
		const { done, value } = await this.#source.next();
		if (done) return false;
		this.#held = Buffer.concat([this.#held, value]);
		return true;
	}
}

/** Where the line `\.` begins; -1 when it is not there. What is held begins with a line. */
function endOfTable(held: Buffer): number {
	if (held.subarray(0, lastLine.length).equals(lastLine)) return 0;
	const before = held.indexOf(`\n${endOfRows}\n`);
	return before === -1 ? -1 : before + 1;
}
