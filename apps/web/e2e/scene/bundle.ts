import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

const atlas = resolve(import.meta.dirname, '../../../../content/atlas');
const read = (path: string) => readFileSync(join(atlas, path));

/** The page's script in one piece, as small as it gets. */
export async function sceneScript(entry = join(import.meta.dirname, 'page.ts')): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			target: 'esnext',
			lib: { entry, formats: ['es'] },
			minify: true
		}
	});
	const [first] = [built].flat();
	if (!first || !('output' in first)) throw new Error('the page was not built');
	return first.output[0].code;
}

function placesJson(): string {
	const regions = JSON.parse(read('regions.json').toString()) as { id: string; midline: boolean }[];
	const midline = regions.filter((region) => region.midline).map(({ id }) => id);
	return JSON.stringify({ ...JSON.parse(read('places.json').toString()), midline });
}

const html = `<!doctype html><title>Scene</title><style>
html,body{margin:0;height:100%;background:#f6f3ee;overflow:hidden}
body[data-theme=dark]{background:#171513}
canvas{display:block;width:100vw;height:100vh;touch-action:none}
</style><canvas></canvas><script type="module" src="/scene.js"></script>`;

/** Serves the page at http://scene.test/ without a server. */
export async function serveScene(page: Page, script: string): Promise<void> {
	await page.route('http://scene.test/**', (route) => {
		const { pathname } = new URL(route.request().url());
		if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
		if (pathname === '/scene.js')
			return route.fulfill({ contentType: 'text/javascript', body: script });
		if (pathname === '/body/places.json')
			return route.fulfill({ contentType: 'application/json', body: placesJson() });
		if (pathname.startsWith('/body/'))
			return route.fulfill({ body: read(`meshes/${pathname.slice('/body/'.length)}`) });
		return route.fulfill({ status: 404, body: '' });
	});
	await page.goto('http://scene.test/');
	await page.waitForSelector('body[data-ready]');
}
