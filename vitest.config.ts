import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// The site's tsconfig extends one that SvelteKit writes into node_modules, and npm clears that away.
if (!existsSync('apps/web/node_modules/$app/tsconfig'))
	execFileSync(process.execPath, ['../../node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
		cwd: 'apps/web'
	});

/**
 * `unit`: examples and properties, import floors, scripts. `db`: whatever needs a database; it runs
 * on the embedded one and on a PostgreSQL that is started for the run.
 */
export default defineConfig({
	test: {
		allowOnly: false,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// what one file has loaded, all the content above all, serves the next
					isolate: false,
					include: [
						'packages/**/*.test.ts',
						'apps/web/{src,server}/**/*.test.ts',
						'scripts/**/*.test.{ts,mjs}'
					],
					exclude: ['**/node_modules/**', '**/*.db.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'db',
					include: ['{packages,apps/web/src,apps/web/server,scripts}/**/*.db.test.ts'],
					exclude: ['**/node_modules/**'],
					globalSetup: ['scripts/support/vitestDatabase.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
