// The stages of `npm test`, in their order.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './node.mjs';
import { one, tallyPlaywright, tallyVitest } from './tally.mjs';
import { runTool } from './tool.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {object} Stage
 * @property {string} name what it is called on the command line
 * @property {string} title
 * @property {boolean} [onlyByName] it is part of another stage already, or too long for every change
 * @property {() => Tally | Promise<Tally>} run throws when it cannot even begin
 */

/** @type {readonly Stage[]} */
export const stages = [
	{ name: 'install', title: 'Packages', run: () => deed(install) },
	{ name: 'build', title: 'Build of the site', run: () => deed(build) },
	{ name: 'format', title: 'Format and lint', run: format },
	{ name: 'types', title: 'Types of packages and scripts', run: types },
	{ name: 'site', title: 'Types of the site', run: siteTypes },
	{
		name: 'floors',
		title: 'Import floors',
		onlyByName: true,
		run: () => vitest('unit', 'packages/floors.test.ts')
	},
	{ name: 'unit', title: 'Unit, property and import floor tests', run: () => vitest('unit') },
	{ name: 'database', title: 'Database tests', run: () => vitest('db') },
	{ name: 'browser', title: 'Browser tests', run: () => playwright('playwright') },
	{
		name: 'long',
		title: 'Long browser tests',
		onlyByName: true,
		run: () => playwright('playwright-all', ['--config', 'playwright.all.config.ts'])
	}
];

/** @param {() => void} work */
function deed(work) {
	work();
	return one(true);
}

async function format() {
	const colours = process.stdout.isTTY ? [] : ['--colors=off'];
	return one(await runTool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', ...colours]));
}

async function types() {
	const packages = await runTool('typescript/bin/tsc', []);
	const scripts = await runTool('typescript/bin/tsc', ['--project', 'scripts']);
	return one(packages && scripts);
}

async function siteTypes() {
	await runTool('@sveltejs/kit/svelte-kit.js', ['sync'], 'apps/web');
	const options = ['--tsconfig', './tsconfig.json', '--fail-on-warnings'];
	return one(await runTool('svelte-check/bin/svelte-check', options, 'apps/web'));
}

/**
 * @param {'unit' | 'db'} project
 * @param {string[]} files none means all
 */
async function vitest(project, ...files) {
	const report = join(root, `test-results/vitest-${project}.json`);
	rmSync(report, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const succeeded = await runTool('vitest/vitest.mjs', [
		...['run', '--project', project],
		...reporters,
		...files
	]);
	return tallyVitest(parsed(report), succeeded);
}

/**
 * @param {string} name of its report
 * @param {string[]} options
 */
async function playwright(name, options = []) {
	const report = join(root, `test-results/${name}.json`);
	rmSync(report, { force: true });
	const succeeded = await runTool('@playwright/test/cli.js', ['test', ...options]);
	return tallyPlaywright(parsed(report), succeeded);
}

/** @param {string} file @returns {any} undefined when it is not there or not whole */
function parsed(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
