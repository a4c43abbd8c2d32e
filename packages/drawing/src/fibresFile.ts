import { readAscii, readColumn, writeAscii, writeColumn } from './columns.ts';

/** The fibres of one patch of a muscle, as they lie on the skin. */
export interface Fibres {
	/** fibres side by side, from one edge of the patch to the other; at least 2 */
	readonly across: number;
	/** samples of each, from origin to insertion; at least 2 */
	readonly along: number;
	/** three numbers a sample, metres; fibre after fibre */
	readonly points: Float32Array;
	/**
	 * where flesh begins and ends, in shares of the way from origin to insertion; the rest is tendon.
	 * From end to end when left out; nowhere where both are the same.
	 */
	readonly flesh?: readonly [from: number, to: number];
}

/** All patches of a muscle, in the order of its record: on the left, or the left half of one. */
export interface MuscleFibres {
	readonly muscle: string;
	readonly patches: readonly Fibres[];
}

/**
 * The fibres of a body area's muscles as a file: small, and the same bytes for the same fibres.
 *
 * Little-endian. `PFG2`, muscles as uint16; for each the length of its id, the id in ASCII, its
 * patches as uint8 and for each patch the fibres across and the samples along, and where its flesh
 * begins and ends in hundredths of the way, all as uint8. Then three columns, x, y and z, of whole steps of a quarter of a millimetre: each sample as the difference from
 * what its neighbours in the patch foretell (the one before it, and how the fibre beside it went on
 * there), a patch's first as the difference from that of the patch before.
 */
const magic = 'PFG2';
export const fibreStepMetres = 0.000_25;

/** @throws RangeError when a patch has less than 2 or more than 255 fibres or samples */
export function encodeFibres(muscles: readonly MuscleFibres[]): Uint8Array<ArrayBuffer> {
	const patches = muscles.flatMap((one) => one.patches);
	const samples = patches.reduce((sum, { across, along }) => sum + across * along, 0);
	const head = muscles.reduce(
		(sum, one) => sum + 2 + one.muscle.length + 4 * one.patches.length,
		6
	);
	const bytes = new Uint8Array(head + 6 * samples);
	writeHead(bytes, muscles);
	let at = head;
	for (const axis of [0, 1, 2]) {
		const column = new Int32Array(samples);
		let start = 0;
		let first = 0;
		for (const { across, along, points } of patches) {
			const steps = Int32Array.from({ length: across * along }, (_, n) =>
				Math.round((points[n * 3 + axis] ?? 0) / fibreStepMetres)
			);
			for (const [n, step] of steps.entries())
				column[start + n] = step - foretold(steps, n, along, first);
			first = steps[0] ?? 0;
			start += steps.length;
		}
		at = writeColumn(bytes, at, column);
	}
	return bytes;
}

/** @throws RangeError when the bytes are not a whole file of fibres */
export function decodeFibres(bytes: Uint8Array): readonly MuscleFibres[] {
	const { muscles, end } = readHead(bytes);
	const patches = muscles.flatMap((one) => one.patches);
	const samples = patches.reduce((sum, { across, along }) => sum + across * along, 0);
	if (bytes.length !== end + 6 * samples) throw new RangeError('the file of fibres is cut short');
	for (const axis of [0, 1, 2]) {
		const column = readColumn(bytes, end + axis * 2 * samples, samples);
		let start = 0;
		let first = 0;
		for (const { across, along, points } of patches) {
			const steps = new Int32Array(across * along);
			for (let n = 0; n < steps.length; n++) {
				const difference = ((column[start + n] ?? 0) << 16) >> 16;
				steps[n] = difference + foretold(steps, n, along, first);
				points[n * 3 + axis] = (steps[n] ?? 0) * fibreStepMetres;
			}
			first = steps[0] ?? 0;
			start += steps.length;
		}
	}
	return muscles;
}

/** The same on the right side of the body. */
export const mirroredFibres = (fibres: Fibres): Fibres => ({
	...fibres,
	points: fibres.points.map((n, i) => (i % 3 === 0 ? -n : n))
});

/** What a sample would be if its fibre went on as the one beside it does. */
function foretold(steps: Int32Array, n: number, along: number, first: number): number {
	if (n === 0) return first;
	const isFirstOfFibre = n % along === 0;
	if (n < along) {
		const before = steps[n - 1] ?? 0;
		return n < 2 ? before : 2 * before - (steps[n - 2] ?? 0);
	}
	const beside = steps[n - along] ?? 0;
	return isFirstOfFibre ? beside : (steps[n - 1] ?? 0) + beside - (steps[n - along - 1] ?? 0);
}

function writeHead(bytes: Uint8Array, muscles: readonly MuscleFibres[]): void {
	writeAscii(bytes, 0, magic);
	new DataView(bytes.buffer).setUint16(4, muscles.length, true);
	let at = 6;
	for (const { muscle, patches } of muscles) {
		bytes[at] = muscle.length;
		writeAscii(bytes, at + 1, muscle);
		at += 1 + muscle.length;
		bytes[at] = patches.length;
		at += 1;
		for (const { across, along, flesh = [0, 1] } of patches) {
			if (Math.min(across, along) < 2 || Math.max(across, along) > 255)
				throw new RangeError(`${muscle}: a patch of ${across} by ${along} cannot be written`);
			bytes[at] = across;
			bytes[at + 1] = along;
			bytes[at + 2] = Math.round(flesh[0] * 100);
			bytes[at + 3] = Math.round(flesh[1] * 100);
			at += 4;
		}
	}
}

function readHead(bytes: Uint8Array): { muscles: readonly MuscleFibres[]; end: number } {
	if (bytes.length < 6 || readAscii(bytes, 0, 4) !== magic)
		throw new RangeError('not a file of fibres');
	const count = new DataView(bytes.buffer, bytes.byteOffset).getUint16(4, true);
	let at = 6;
	const muscles = Array.from({ length: count }, (): MuscleFibres => {
		const idLength = bytes[at] ?? 0;
		const muscle = readAscii(bytes, at + 1, idLength);
		const patches = bytes[at + 1 + idLength] ?? 0;
		at += 2 + idLength;
		return {
			muscle,
			patches: Array.from({ length: patches }, (): Fibres => {
				const [across = 0, along = 0, from = 0, to = 100] = bytes.subarray(at, at + 4);
				at += 4;
				const points = new Float32Array(across * along * 3);
				return { across, along, points, flesh: [from / 100, to / 100] };
			})
		};
	});
	return { muscles, end: at };
}
