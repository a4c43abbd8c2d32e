// `npm run bench`: answers the speed question of every `*.bench.ts`, or of those whose path contains
// one of the words given: `npm run bench web` those of the site, which must have been built. A bench
// exports `question`, `baseline` and `candidate` (see Bench below).
import { globSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

interface Way {
	readonly name: string;
	/** Does the whole work once; what it returns, or promises, is compared with the other's. */
	readonly run: () => unknown;
}

interface Bench {
	readonly question: string;
	readonly baseline: Way;
	readonly candidate: Way;
	/** Stops what the bench has started. */
	readonly close?: () => Promise<void>;
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
	if (isDeepStrictEqual(await bench.baseline.run(), await bench.candidate.run())) {
		await report(bench);
	} else {
		console.error('  The two ways give different results, so their speed says nothing.');
		process.exitCode = 1;
	}
	await bench.close?.();
}

async function report({ baseline, candidate }: Bench): Promise<void> {
	const repeats = { baseline: await repeatsOf(baseline), candidate: await repeatsOf(candidate) };
	const pairs: Awaited<ReturnType<typeof pairOf>>[] = [];
	for (let n = 0; n < samples; n++) pairs.push(await pairOf(n));
	/** Takes turns at going first. */
	async function pairOf(n: number) {
		const before = n % 2 === 0 ? await time(baseline, repeats.baseline) : undefined;
		const second = await time(candidate, repeats.candidate);
		return { baseline: before ?? (await time(baseline, repeats.baseline)), candidate: second };
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
async function repeatsOf(way: Way): Promise<number> {
	let repeats = 1;
	while ((await time(way, repeats)) * repeats < sampleMilliseconds) repeats *= 2;
	return repeats;
}

/** @returns milliseconds for one run */
async function time(way: Way, repeats: number): Promise<number> {
	const start = performance.now();
	for (let i = 0; i < repeats; i++) {
		const work = way.run();
		if (work instanceof Promise) await work;
	}
	return (performance.now() - start) / repeats;
}

function shown(milliseconds: readonly number[]): string {
	return `${median(milliseconds).toPrecision(3)} ms`;
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
