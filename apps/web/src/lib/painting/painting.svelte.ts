import {
	type Body,
	begun,
	type Drawing,
	type DrawingProblem,
	type DrawnPath,
	did,
	emptyDrawing,
	type Feel,
	type History,
	readDrawing,
	redone,
	type Spot,
	type SurfaceAddress,
	type SurfacePlace,
	undone,
	type ViewId,
	type ViewRaster,
	writeDrawing
} from '@palpate/drawing';
import type { Arrival } from '#lib/sharing/openShared.ts';
import type { Brush } from './brush.ts';
import { BrushOnDemand, type BrushSource } from './brushOnDemand.svelte.ts';
import { sizeName } from './brushSizes.ts';
import { type Card, cardsOfPlaces, cardsOfSpots, onlyPlaces } from './cards.ts';
import {
	filledKeys,
	fits,
	marksFilling,
	nameOf,
	onlyErased,
	placeKey,
	refelt,
	replaced,
	unsaidFeel,
	withMarks,
	withoutMarks,
	withPlaces
} from './edits.ts';
import { deviceShelf, forgetKept, keep, keptIsShared, readKept } from './kept.ts';

export type Mode = 'point' | 'paint' | 'erase';

/** What the picture shows of a drawing; places filled by name are known before the brush is. */
export type SeenPath = Pick<DrawnPath, 'd' | 'intensity' | 'quality'>;

export interface PaintingSetup extends BrushSource {
	readonly regionNames: ReadonlyMap<string, string>;
	readonly surface: { readonly id: string; readonly quads: number };
}

/**
 * What the page where one paints holds: one history of drawings, and the brush once it is there. All
 * else follows from them.
 */
export class Painting {
	readonly setup: PaintingSetup;
	mode = $state<Mode>('point');
	millimetres = $state(14);
	/** what new marks feel like; as long as nothing is chosen they are asked about afterwards */
	pen = $state<Feel>(unsaidFeel);
	/** keys of the places that somebody points at, on the figure or in words: both show them */
	lit = $state.raw<ReadonlySet<string>>(new Set());
	/** what was chosen in words: a figure that can turn turns to it */
	sought = $state.raw<readonly SurfacePlace[]>([]);
	/** the last deed, for a screen reader */
	said = $state('');
	/** false once this device has refused to keep the drawing */
	kept = $state(true);
	/** what is to be said of a link by which somebody came */
	arrival = $state.raw<Arrival | null>(null);
	/** the drawing came with a link: no answer that the server still holds is one to its questions */
	shared = $state(false);
	private past = $state.raw<History<Drawing>>(begun(emptyDrawing('')));
	private readonly onDemand: BrushOnDemand;

	readonly drawing = $derived(this.past.present);
	readonly canUndo = $derived(this.past.past.length > 0);
	readonly canRedo = $derived(this.past.future.length > 0);
	readonly filled = $derived(filledKeys(this.drawing));
	/** what was painted, seen together; nothing while whole places say it all */
	private readonly spots = $derived.by((): readonly Spot[] => {
		if (!this.brush || !this.code || onlyPlaces(this.drawing)) return [];
		return this.code.spotsOf(this.brush.body, this.brush.skin, this.drawing);
	});
	readonly cards: readonly Card[] = $derived.by(() => {
		const { places, regionNames } = this.setup;
		const cards = onlyPlaces(this.drawing)
			? cardsOfPlaces(this.drawing, places, regionNames)
			: cardsOfSpots(this.spots, regionNames);
		return cards.toReversed();
	});
	/** keys of the places that count as marked: filled by name, or painted to a third */
	readonly markedKeys: ReadonlySet<string> = $derived.by(() => {
		if (onlyPlaces(this.drawing) || !this.brush) return this.filled;
		return new Set(
			this.spots.flatMap(({ places }) =>
				places.filter(({ share }) => share >= 1 / 3).map(({ place }) => placeKey(place))
			)
		);
	});
	readonly text = $derived(writeDrawing(this.drawing));

	constructor(setup: PaintingSetup) {
		this.setup = setup;
		this.onDemand = new BrushOnDemand(setup);
		this.past = begun(emptyDrawing(setup.surface.id));
	}

	get brush(): Brush | null {
		return this.onDemand.there?.brush ?? null;
	}

	get brushState(): BrushOnDemand['state'] {
		return this.onDemand.state;
	}

	private get code() {
		return this.onDemand.there?.code ?? null;
	}

	/** Begins with this drawing; there is nothing to undo yet. */
	begin(drawing: Drawing): void {
		this.past = begun(drawing);
		if (!onlyPlaces(drawing)) void this.fetchBrush();
	}

	/** The drawing this device has kept, if it is one. */
	keptDrawing(): Drawing | undefined {
		const text = readKept(deviceShelf(), Date.now());
		const read = text === undefined ? undefined : this.read(text);
		this.shared = read?.ok === true && keptIsShared(deviceShelf());
		return read?.ok ? read.value : undefined;
	}

	read(text: string) {
		return readDrawing(this.bodyToRead(), text);
	}

	/** Takes a drawing from a file in place of this one. @returns why not, or nothing */
	open(text: string): DrawingProblem | undefined {
		const read = this.read(text);
		if (!read.ok) return read.error;
		if (!onlyPlaces(read.value)) void this.fetchBrush();
		this.do(read.value, 'The drawing is open.');
		return undefined;
	}

	markShared(): void {
		this.shared = true;
		this.keepNow(true);
	}

	/** It goes to the server, which forgets older answers then: once is enough. */
	markSent(): void {
		if (this.shared) this.keepNow(false);
	}

	/** Chooses what new marks feel like. */
	hold(feel: Partial<Feel>): void {
		this.pen = { ...this.pen, ...feel };
	}

	light(places: readonly SurfacePlace[]): void {
		const keys = new Set(places.map(placeKey));
		// a pointer tells of each of its moves: what stays the same is not drawn again
		const isSame = keys.size === this.lit.size && [...keys].every((key) => this.lit.has(key));
		if (!isSame) this.lit = keys;
	}

	undo(): void {
		if (!this.canUndo) return;
		this.past = undone(this.past);
		this.after('Undone.');
	}

	redo(): void {
		if (!this.canRedo) return;
		this.past = redone(this.past);
		this.after('Done again.');
	}

	clear(): void {
		if (this.drawing.marks.length === 0) return;
		this.do(emptyDrawing(this.setup.surface.id), 'Cleared. You can still undo this.');
		forgetKept(deviceShelf());
	}

	/** Marks places, or takes them off again. */
	setPlaces(places: readonly SurfacePlace[], on: boolean, name: string): void {
		if (on) {
			const next = withPlaces(this.drawing, places, this.pen);
			this.do(
				next,
				`${name} marked.${this.pen.intensity === null ? ' Now say how strong it is.' : ''}`
			);
			return;
		}
		let next = withoutMarks(this.drawing, marksFilling(this.drawing, places));
		if (this.brush && this.code)
			for (const place of places)
				next = withMarks(next, this.code.erasuresOf(this.brush, next, place));
		this.do(
			onlyErased(next) ? emptyDrawing(this.setup.surface.id) : next,
			`${name} no longer marked.`
		);
	}

	toggle(place: SurfacePlace): void {
		this.setPlaces([place], !this.markedKeys.has(placeKey(place)), nameOf(place));
	}

	setFeel(card: Card, feel: Partial<Feel>, words: string): void {
		this.do(refelt(this.drawing, card.marks, feel), `${card.title}: ${words}.`);
	}

	remove(card: Card): void {
		const next = withoutMarks(this.drawing, card.marks);
		this.do(
			onlyErased(next) ? emptyDrawing(this.setup.surface.id) : next,
			`${card.title} removed.`
		);
	}

	/** A whole place becomes a touch in its middle, of this size; null makes the place whole again. */
	async setSize(card: Card, millimetres: number | null): Promise<void> {
		const [index = -1] = card.marks;
		const mark = this.drawing.marks[index];
		const [place] = card.places;
		if (!place || !mark || mark.kind === 'erasure') return;
		const feel = { intensity: mark.intensity, quality: mark.quality };
		if (millimetres === null) {
			const side = place.side ? { side: place.side } : {};
			this.do(
				replaced(this.drawing, index, { kind: 'place', place: place.id, ...side, ...feel }),
				`${nameOf(place)}: the whole place.`
			);
			return;
		}
		const brush = await this.fetchBrush();
		if (!brush || !this.code) return;
		const at = this.code.middleOf(brush, place);
		this.do(
			replaced(this.drawing, index, this.code.touchOf(at, millimetres, feel)),
			`${nameOf(place)}: the size of a ${sizeName(millimetres)}.`
		);
	}

	/** The brush touches the middle of a place: how a keyboard paints. */
	async touchPlace(place: SurfacePlace): Promise<void> {
		const brush = await this.fetchBrush();
		if (brush && this.code) this.stroke([this.code.middleOf(brush, place)]);
	}

	/** One stroke of the brush or the eraser, as large as either is now. */
	stroke(addresses: readonly SurfaceAddress[]): void {
		const [first] = addresses;
		if (!this.brush || !this.code || !first) return;
		const feel =
			this.pen.intensity === null && this.pen.quality === null ? this.feelAt(first) : this.pen;
		const marks = this.code.strokeMarks(
			addresses,
			this.millimetres,
			this.mode === 'erase' ? null : feel
		);
		const next = withMarks(this.drawing, marks);
		if (!fits(next)) {
			this.said = 'This drawing is full. Undo or erase something first.';
			return;
		}
		const erased = this.mode === 'erase';
		this.do(
			erased && this.code.nothingLeft(this.brush, next) ? emptyDrawing(next.surface) : next,
			''
		);
		const [top] = this.cards;
		this.said = erased ? 'Erased.' : top ? `Painted. ${top.title}, ${top.size}.` : 'Painted.';
	}

	/** What is seen in a view; nothing before the brush is there. */
	rasterOf(view: ViewId): ViewRaster | undefined {
		return this.brush ? this.code?.viewRaster(this.brush.body.surface, view) : undefined;
	}

	/** The drawing as it is seen in a view; asked for only once the brush is there. */
	drawnIn(view: ViewId): readonly SeenPath[] {
		const raster = this.rasterOf(view);
		if (!this.brush || !this.code || !raster) return [];
		return this.code.drawnPaths(this.brush.body, this.brush.skin, raster, this.drawing);
	}

	/** What is seen at a spot of a view; nothing before the brush is there. */
	addressIn(view: ViewId, [x, y]: readonly [number, number]): SurfaceAddress | undefined {
		const raster = this.rasterOf(view);
		return raster && this.code?.addressAt(raster, x, y);
	}

	/** Pixels of a view that a touch of the brush paints. */
	pixelsIn(view: ViewId, at: SurfaceAddress): readonly number[] {
		const raster = this.rasterOf(view);
		if (!this.brush || !this.code || !raster) return [];
		return this.code.pixelsUnder(this.brush.skin, raster, at, this.millimetres);
	}

	/** Fetches what the brush needs, once. @returns null when that fails: pointing still works */
	async fetchBrush(): Promise<Brush | null> {
		const brush = await this.onDemand.fetch();
		if (brush) return brush;
		this.mode = 'point';
		this.said = 'The brush could not be loaded. You can still point at places.';
		return null;
	}

	/** What a new touch feels like: as what it continues, or not said yet. */
	private feelAt(at: SurfaceAddress): Feel {
		if (!this.brush || !this.code) return unsaidFeel;
		const under = this.code.markAt(this.brush, this.drawing, at);
		return under && under.kind !== 'erasure'
			? { intensity: under.intensity, quality: under.quality }
			: unsaidFeel;
	}

	private do(next: Drawing, words: string): void {
		if (!fits(next)) {
			this.said = 'This drawing is full. Undo or erase something first.';
			return;
		}
		this.past = did(this.past, next);
		this.after(words);
	}

	private after(words: string): void {
		this.said = words;
		if (this.drawing.marks.length === 0) forgetKept(deviceShelf());
		else this.keepNow(this.shared);
	}

	private keepNow(shared: boolean): void {
		this.kept = keep(deviceShelf(), this.text, Date.now(), shared);
	}

	/** Enough of a body to read drawings by: its names and the number of its quads. */
	private bodyToRead(): Body {
		const { surface, places } = this.setup;
		return (
			this.brush?.body ?? {
				surface: {
					id: surface.id,
					positions: new Float32Array(),
					quads: new Uint16Array(surface.quads * 4)
				},
				places,
				labels: new Uint16Array()
			}
		);
	}
}
