// `npm run bench`: answers the speed question of every `*.bench.ts`, or of those whose path contains
// one of the words given. A bench exports `question`, `baseline` and `candidate` (see Bench below).
import { globSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

interface Way {
	readonly name: string;
	/** Does the whole work once; what it returns is compared with the other's. */
	readonly run: () => unknown;
}

interface Bench {
	readonly question: string;
	readonly baseline: Way;
	readonly candidate: Way;
}

/** A sample is repeated until it lasts this long, so that the clock's own steps do not count. */
const sampleMilliseconds = 50;
const samples = 15;

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);
const paths = globSync('{packages,apps/web/src}/**/*.bench.ts', { cwd: root })
	.filter((path) => !path.includes('node_modules'))
	.filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
	.sort();

console.log(`Node ${process.versions.node} on ${cpus()[0]?.model ?? 'an unknown processor'}`);
if (paths.length === 0) console.log('No *.bench.ts file matches.');
for (const path of paths) {
	const bench: Bench = await import(join(root, path));
	console.log(`\n${path}: ${bench.question}`);
	if (isDeepStrictEqual(bench.baseline.run(), bench.candidate.run())) {
		report(bench);
	} else {
		console.error('  The two ways give different results, so their speed says nothing.');
		process.exitCode = 1;
	}
}

function report({ baseline, candidate }: Bench): void {
	const repeats = { baseline: repeatsOf(baseline), candidate: repeatsOf(candidate) };
	const pairs = Array.from({ length: samples }, (_, n) => pairOf(n));
	/** Takes turns at going first. */
	function pairOf(n: number) {
		const before = n % 2 === 0 ? time(baseline, repeats.baseline) : undefined;
		const second = time(candidate, repeats.candidate);
		return { baseline: before ?? time(baseline, repeats.baseline), candidate: second };
	}
	const ratios = pairs.map((pair) => pair.baseline / pair.candidate).sort((a, b) => a - b);
	const width = Math.max(baseline.name.length, candidate.name.length);
	console.log(`  ${baseline.name.padEnd(width)}  ${shown(pairs.map((pair) => pair.baseline))}`);
	console.log(`  ${candidate.name.padEnd(width)}  ${shown(pairs.map((pair) => pair.candidate))}`);
	const [low, high] = [ratios[0] ?? Number.NaN, ratios.at(-1) ?? Number.NaN];
	console.log(
		`  the second is ${median(ratios).toFixed(2)} times as fast (${low.toFixed(2)} to ${high.toFixed(2)} in ${samples} pairs)`
	);
}

/** How often to run it in one sample; finding out warms it up. */
function repeatsOf(way: Way): number {
	let repeats = 1;
	while (time(way, repeats) * repeats < sampleMilliseconds) repeats *= 2;
	return repeats;
}

/** @returns milliseconds for one run */
function time(way: Way, repeats: number): number {
	const start = performance.now();
	for (let i = 0; i < repeats; i++) way.run();
	return (performance.now() - start) / repeats;
}

function shown(milliseconds: readonly number[]): string {
	return `${median(milliseconds).toPrecision(3)} ms`;
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
