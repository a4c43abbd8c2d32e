import { defineConfig } from '@playwright/test';
import { origins } from './apps/web/e2e/support/origins.ts';
import { browserOptions } from './scripts/support/browser.ts';
import { hasPostgres } from './scripts/support/postgres.ts';

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1280, height: 900 } };

/**
 * The projects whose tests a file's name chooses: `x.nojs.spec.ts`. A plain `x.spec.ts` runs on both
 * screens; `x.all.spec.ts` is for `npm run test:all`, which has a configuration of its own.
 */
const named = /\.(phone|desktop|nojs|postgres|last|all)\.spec\.ts$/;

export default defineConfig({
	testDir: 'apps/web/e2e',
	outputDir: 'test-results/playwright',
	globalSetup: './apps/web/e2e/support/servers.ts',
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	forbidOnly: true,
	fullyParallel: false,
	workers: 2,
	timeout: 90_000,
	expect: { timeout: 15_000 },
	use: {
		...browserOptions(),
		baseURL: origins.embedded,
		locale: 'en-NZ',
		timezoneId: 'Pacific/Auckland',
		screenshot: 'only-on-failure'
	},
	projects: [
		{ name: 'phone', testIgnore: without('phone'), use: phone, teardown: 'last' },
		{ name: 'desktop', testIgnore: without('desktop'), use: desktop, teardown: 'last' },
		{
			name: 'no-script',
			testMatch: /\.nojs\.spec\.ts$/,
			use: { ...phone, javaScriptEnabled: false },
			teardown: 'last'
		},
		{
			name: 'postgres',
			testMatch: hasPostgres ? /\.postgres\.spec\.ts$/ : [],
			use: { ...phone, baseURL: origins.postgres },
			teardown: 'last'
		},
		// After all others, whether they passed or not: what they left in the log.
		{ name: 'last', testMatch: /\.last\.spec\.ts$/ }
	]
});

/** The files that another project takes. */
function without(own: 'phone' | 'desktop'): RegExp {
	return new RegExp(named.source.replace(`${own}|`, ''));
}
