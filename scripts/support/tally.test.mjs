import { expect, test } from 'vitest';
import { one, tallyPlaywright, tallyVitest } from './tally.mjs';

/** @param {string[]} statuses */
const file = (...statuses) => ({
	status: statuses.includes('failed') ? 'failed' : 'passed',
	assertionResults: statuses.map((status) => ({ status }))
});

test('a check without parts counts as one', () => {
	expect(one(true)).toEqual({ passed: 1, failed: 0 });
	expect(one(false)).toEqual({ passed: 0, failed: 1 });
});

test('tests of all files are counted', () => {
	const report = { testResults: [file('passed', 'passed'), file('passed', 'failed')] };
	expect(tallyVitest(report, false)).toEqual({ passed: 3, failed: 1 });
});

test('a file that cannot be read counts as a failure', () => {
	const report = { testResults: [file('passed'), { status: 'failed', assertionResults: [] }] };
	expect(tallyVitest(report, false)).toEqual({ passed: 1, failed: 1 });
});

test('browser tests that passed only at the second try have failed', () => {
	const report = { errors: [], stats: { expected: 5, unexpected: 1, flaky: 1 } };
	expect(tallyPlaywright(report, false)).toEqual({ passed: 5, failed: 2 });
});

test.each([
	['wrote no report', undefined, false],
	['wrote no report and claims success', undefined, true],
	['ran nothing', { testResults: [], stats: { expected: 0, unexpected: 0, flaky: 0 } }, true]
])('a runner that %s counts as a failure', (_what, report, succeeded) => {
	expect(tallyVitest(report, succeeded)).toEqual({ passed: 0, failed: 1 });
	expect(tallyPlaywright(report, succeeded)).toEqual({ passed: 0, failed: 1 });
});

test('a runner that ends badly though each test passed counts as a failure', () => {
	expect(tallyVitest({ testResults: [file('passed')] }, false)).toEqual({ passed: 1, failed: 1 });
});
