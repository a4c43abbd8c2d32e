// The browser that the tests drive: on linux x64 one that comes with the packages, so that whatever
// Chromium the machine has is neither needed nor used; elsewhere an installed Chrome.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const version = '153.0.0';
const cache = resolve(import.meta.dirname, '../../.cache');
const folder = join(cache, `chromium-${version}`);
const comesWithPackages = process.platform === 'linux' && process.arch === 'x64';

/** What Playwright needs to start the browser; {@link unpackBrowser} must have run once before. */
export function browserOptions() {
	if (!comesWithPackages) return { channel: 'chrome' };
	return {
		launchOptions: {
			executablePath: join(folder, 'chromium'),
			args: [
				'--no-sandbox', // it may run as root, and only ever opens our own pages
				'--use-gl=angle',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader'
			],
			env: {
				...definedEnvironment(),
				FONTCONFIG_PATH: join(folder, 'fonts'),
				LD_LIBRARY_PATH: join(folder, 'al2023/lib')
			}
		}
	};
}

function definedEnvironment(): Record<string, string> {
	const entries = Object.entries(process.env);
	return Object.fromEntries(entries.filter((entry): entry is [string, string] => !!entry[1]));
}

/**
 * Unpacks the browser into `.cache`, once for a version. It is unpacked beside its place and then
 * moved, so that what stands in its place is whole.
 */
export async function unpackBrowser(): Promise<void> {
	if (!comesWithPackages) {
		console.log('No browser comes with the packages here: the installed Chrome is used.');
		return;
	}
	if (existsSync(folder)) return;
	const beside = join(cache, `unpacking-${process.pid}`);
	mkdirSync(beside, { recursive: true });
	const { TMPDIR } = process.env;
	process.env.TMPDIR = beside; // the package unpacks to the folder for temporary files
	process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x'; // without it, it leaves its libraries out
	const { default: chromium } = await import('@sparticuz/chromium');
	await chromium.executablePath();
	if (TMPDIR === undefined) delete process.env.TMPDIR;
	else process.env.TMPDIR = TMPDIR;
	if (existsSync(folder)) rmSync(beside, { recursive: true });
	else renameSync(beside, folder);
}
