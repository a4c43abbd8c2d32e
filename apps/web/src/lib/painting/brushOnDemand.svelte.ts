import type { SurfacePlace } from '@palpate/drawing';
import type { Brush } from './brush.ts';

/** The code that comes with the brush. */
export type BrushModule = typeof import('./brushAndDrawn.ts');

export interface BrushSource {
	/** by side, in the order that the labels count in */
	readonly places: readonly SurfacePlace[];
	/** address of one of the body's files */
	readonly fileAddress: (name: string) => string;
}

/** Whoever only points at places never waits for the brush: it is fetched when first used, once. */
export class BrushOnDemand {
	state = $state<'away' | 'coming' | 'slow' | 'there' | 'failed'>('away');
	there = $state.raw<{ readonly brush: Brush; readonly code: BrushModule } | null>(null);
	private readonly source: BrushSource;
	private coming: Promise<Brush | null> | null = null;

	constructor(source: BrushSource) {
		this.source = source;
	}

	/** @returns null when it cannot be had; the next call asks again */
	fetch(): Promise<Brush | null> {
		this.coming ??= this.load();
		return this.coming;
	}

	private async load(): Promise<Brush | null> {
		this.state = 'coming';
		const slow = setTimeout(() => {
			if (this.state === 'coming') this.state = 'slow';
		}, 300);
		try {
			const { places, fileAddress } = this.source;
			const [code, surface, labels] = await Promise.all([
				import('./brushAndDrawn.ts'),
				fetched(fileAddress('surface.bin')),
				fetched(fileAddress('labels.bin'))
			]);
			const brush = code.openBrush(code.bodyOf(surface, labels, places));
			this.there = { brush, code };
			this.state = 'there';
			return brush;
		} catch {
			this.state = 'failed';
			this.coming = null;
			return null;
		} finally {
			clearTimeout(slow);
		}
	}
}

async function fetched(address: string): Promise<Uint8Array> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}
