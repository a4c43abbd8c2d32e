import type { FigureFiles } from '#lib/body/turning/figureFiles.ts';
import type { Painting } from './painting.svelte.ts';

type Figure3d = typeof import('./Figure3d.svelte').default;

/** What the turning figure is drawn with, once it is there. */
interface Opened {
	readonly Figure: Figure3d;
	readonly files: FigureFiles;
}

const reasons = {
	away: 'The turning picture did not load. Your drawing is safe: please try again.',
	lost: 'The turning picture went away. Here is the flat one, with your drawing as it was.',
	missing: 'This device cannot show the turning picture. The flat one does the same.'
} as const;

const inAddress = /^#turn(?:=([-\d,]+))?$/;

/**
 * Whether the figure turns or lies flat. The drawing knows nothing of it, so one can change from one
 * to the other at any moment. Where the eye is stands in the address, behind the `#`.
 */
export class Turning {
	/** asked: it is on its way, and the flat figure stands meanwhile; shown: its first frame is there */
	state = $state<'flat' | 'asked' | 'shown'>('flat');
	opened = $state.raw<Opened | null>(null);
	/** where the eye was when the page was left, as text */
	readonly start: string | undefined;
	/** why it cannot be had, in words */
	said = $state('');
	private readonly painting: Painting;

	constructor(painting: Painting, hash: string) {
		this.painting = painting;
		const found = inAddress.exec(hash);
		this.start = found?.[1];
		if (found) void this.open();
	}

	async open(): Promise<void> {
		this.said = '';
		this.state = 'asked';
		try {
			const [{ default: Figure }, { fetchBytes }, brush] = await Promise.all([
				import('./Figure3d.svelte'),
				import('#lib/body/turning/figureFiles.ts'),
				this.painting.fetchBrush()
			]);
			if (!brush) throw new Error('the figure did not come');
			const openness = await fetchBytes(this.painting.setup.fileAddress('occlusion.bin'));
			// somebody has changed their mind meanwhile
			if (this.state !== 'asked') return;
			this.opened = { Figure, files: { body: brush.body, skin: brush.skin, openness } };
		} catch (fault) {
			reportError(fault); // so that it can be found
			if (this.state === 'asked') this.fall('away');
		}
	}

	shown(): void {
		if (this.state === 'asked') this.state = 'shown';
	}

	lie(): void {
		this.state = 'flat';
		this.opened = null;
	}

	fall(why: keyof typeof reasons): void {
		this.lie();
		this.said = reasons[why];
	}
}

/** The part of an address that says so. @param eye from `orbitText` */
export const turnHash = (eye: string): string => `#turn=${eye}`;
