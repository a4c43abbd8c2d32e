import { defineConfig } from '@playwright/test';
import base, { desktop } from './playwright.config.ts';

/** Browser tests that take too long for every change. */
export default defineConfig({
	...base,
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright-all.json' }]],
	timeout: 600_000,
	projects: [{ name: 'all', testMatch: /\.all\.spec\.ts$/, use: { ...desktop, hasTouch: true } }]
});
