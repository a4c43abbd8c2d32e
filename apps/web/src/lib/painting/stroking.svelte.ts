import type { SurfaceAddress, ViewId } from '@palpate/drawing';
import { along, type Spot } from './along.ts';
import type { Painting } from './painting.svelte.ts';

/** Where a stroke is shown while it is drawn. */
interface Shown {
	touch(at: SurfaceAddress): void;
	clear(): void;
}

/**
 * One stroke from the moment the pointer is pressed until it is lifted. Whoever is quicker than the
 * brush loses nothing: the stroke waits, and is painted when the brush is there.
 */
export class Stroking {
	/** spots of a stroke that the brush is not there for yet, in units of the view */
	waiting = $state.raw<readonly Spot[]>([]);
	private spots: Spot[] | null = null;
	private readonly painting: Painting;
	private readonly view: () => ViewId;
	private readonly shown: () => Shown | undefined;

	constructor(painting: Painting, view: () => ViewId, shown: () => Shown | undefined) {
		this.painting = painting;
		this.view = view;
		this.shown = shown;
	}

	get drawing(): boolean {
		return this.spots !== null;
	}

	press(spot: Spot): void {
		if (!this.painting.brush) void this.painting.fetchBrush();
		this.spots = [];
		this.touch(spot);
	}

	/** @param apart how close touches of this brush need to be, in units of the view */
	move(to: Spot, apart: number): void {
		const last = this.spots?.at(-1);
		if (!last || Math.hypot(to[0] - last[0], to[1] - last[1]) < apart) return;
		for (const spot of along(last, to, apart)) this.touch(spot);
	}

	async lift(): Promise<void> {
		const { spots } = this;
		if (!spots) return;
		this.spots = null;
		const brush = this.painting.brush ?? (await this.painting.fetchBrush());
		this.waiting = [];
		if (brush) this.painting.stroke(this.addressesOf(spots));
		this.shown()?.clear();
	}

	giveUp(): void {
		this.spots = null;
		this.waiting = [];
		this.shown()?.clear();
	}

	private touch(spot: Spot): void {
		this.spots?.push(spot);
		if (!this.painting.brush) {
			this.waiting = [...this.waiting, spot];
			return;
		}
		for (const at of this.addressesOf([spot])) this.shown()?.touch(at);
	}

	private addressesOf(spots: readonly Spot[]): readonly SurfaceAddress[] {
		return spots.flatMap((spot) => this.painting.addressIn(this.view(), spot) ?? []);
	}
}
