// Counts what the test runners report.

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ assertionResults: { status: string }[], status: string }} VitestFile
 * @typedef {{ errors?: unknown[], stats?: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport
 */

/**
 * A check that has no parts, such as lint.
 *
 * @param {boolean} succeeded
 * @returns {Tally}
 */
export const one = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 });

/**
 * Counts Vitest's JSON report. A file that could not even be read counts as one failure.
 *
 * @param {{ testResults: VitestFile[] } | undefined} report undefined when none was written
 * @param {boolean} succeeded whether Vitest ended with 0
 * @returns {Tally}
 */
export function tallyVitest(report, succeeded) {
	const files = report?.testResults ?? [];
	const statuses = files.flatMap((file) => {
		const tests = file.assertionResults.map((test) => test.status);
		const isBroken = file.status === 'failed' && !tests.includes('failed');
		return isBroken ? [...tests, 'failed'] : tests;
	});
	const count = (/** @type {string} */ status) => statuses.filter((it) => it === status).length;
	return neverSilent({ passed: count('passed'), failed: count('failed') }, succeeded);
}

/**
 * Counts Playwright's JSON report. A test that only passed on a second try has failed.
 *
 * @param {PlaywrightReport | undefined} report undefined when none was written
 * @param {boolean} succeeded whether Playwright ended with 0
 * @returns {Tally}
 */
export function tallyPlaywright(report, succeeded) {
	const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
	const errors = report?.errors?.length ?? 0;
	return neverSilent({ passed: expected, failed: unexpected + flaky + errors }, succeeded);
}

/**
 * A runner that ended badly has at least one failure, and one that ran nothing has not passed.
 *
 * @param {Tally} tally
 * @param {boolean} succeeded
 * @returns {Tally}
 */
function neverSilent(tally, succeeded) {
	const isSilent = tally.failed === 0 && (!succeeded || tally.passed === 0);
	return isSilent ? { ...tally, failed: 1 } : tally;
}
