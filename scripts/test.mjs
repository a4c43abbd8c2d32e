// `npm test`: sets up what it needs, runs every stage even when an earlier one failed, and ends with
// one line that counts. `node scripts/test.mjs format unit` runs only those stages.
import { requireNode20 } from './support/node.mjs';
import { stages } from './support/stages.mjs';

requireNode20();
const names = process.argv.slice(2);
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
	console.error(`There is no stage ${unknown.join(', ')}.`);
	console.error(`The stages are ${stages.map((stage) => stage.name).join(', ')}.`);
	process.exit(1);
}

const chosen = stages.filter((stage) =>
	names.length > 0 ? names.includes(stage.name) : !stage.onlyByName
);
const start = Date.now();
const lines = [];
let passed = 0;
let failed = 0;
for (const stage of chosen) {
	console.log(`\n== ${stage.title} ==`);
	const { tally, seconds } = await timed(stage);
	passed += tally.passed;
	failed += tally.failed;
	const result = tally.failed === 0 ? 'passed' : 'FAILED';
	const line = `${stage.title}: ${result} in ${seconds} s (${tally.passed} passed, ${tally.failed} failed)`;
	console.log(`-- ${line}`);
	lines.push(line);
}

console.log(`\n== All stages, ${since(start)} s ==\n${lines.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** @param {import('./support/stages.mjs').Stage} stage */
async function timed(stage) {
	const begin = Date.now();
	try {
		return { tally: await stage.run(), seconds: since(begin) };
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { tally: { passed: 0, failed: 1 }, seconds: since(begin) };
	}
}

/** @param {number} begin */
function since(begin) {
	return ((Date.now() - begin) / 1000).toFixed(1);
}
