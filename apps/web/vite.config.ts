import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** Our own packages run as they stand (Node reads TypeScript), so that the server and the routes share one copy. */
const house = [
	'anatomy',
	'base',
	'content',
	'drawing',
	'records',
	'scheduling',
	'services',
	'storage'
].map((name) => `@palpate/${name}`);

/**
 * Pages without a script of their own carry this one: it stands under its own name, fetches the rest when
 * it is asked to, and shares those files with the pages that have one.
 */
const loader: Plugin = {
	name: 'loader-of-the-turning-figure',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	buildStart() {
		this.emitFile({
			type: 'chunk',
			id: 'src/lib/body/turning/loader.ts',
			fileName: 'turn.js'
		});
	}
};

export default defineConfig({
	plugins: [
		loader,
		sveltekit({
			adapter: adapter(),
			// our own check stands in hooks.server.ts: see lib/server/sameSite.ts
			csrf: { trustedOrigins: ['*'] },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					// SvelteKit's own page announcer hides itself with one inline style, known by its hash
					'style-src-attr': [
						'unsafe-hashes',
						'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
					],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
					'base-uri': ['none'],
					'manifest-src': ['self']
				}
			}
		})
	],
	environments: { ssr: { build: { rolldownOptions: { external: house } } } },
	build: { assetsInlineLimit: 0 }
});
