// What a muscle's page fetches when its figure is to turn.
import { mount, unmount } from 'svelte';
import { bodyOf } from '../../painting/brush.ts';
import { fetchBytes, withSkin } from './figureFiles.ts';
import MuscleFigureLive from './MuscleFigure.svelte';
import type { MuscleFigure } from './muscleFigure.ts';

/** Where the still picture stands, and what it shows. */
export interface Still {
	readonly target: HTMLElement;
	readonly address: string;
	readonly view: string;
	readonly window: readonly number[];
}

/**
 * Puts the turning figure in the still picture's place.
 *
 * @returns takes it away again
 * @throws when something of it does not come
 */
export async function turn(
	{ target, address, view, window: [x = 0, y = 0, width = 1, height = 1] }: Still,
	told: { onready: () => void; onfailed: (why: 'missing' | 'lost') => void }
): Promise<() => void> {
	const figure: MuscleFigure = JSON.parse(new TextDecoder().decode(await fetchBytes(address)));
	const { body } = figure;
	const [surface, labels, openness] = await Promise.all(
		[body.surface, body.labels, body.openness].map(fetchBytes)
	);
	if (!surface || !labels || !openness) throw new Error('the body did not come');
	const files = withSkin(bodyOf(surface, labels, body.places), openness);
	const props = {
		figure,
		files,
		view: { id: view, window: { x, y, width, height } },
		theme: themeNow(),
		...told
	};
	const live = mount(MuscleFigureLive, { target, props: props as never });
	return () => void unmount(live);
}

/** The theme that somebody chose stands on the page; else the device's. */
function themeNow(): 'light' | 'dark' {
	const { theme } = document.documentElement.dataset;
	if (theme === 'light' || theme === 'dark') return theme;
	return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
