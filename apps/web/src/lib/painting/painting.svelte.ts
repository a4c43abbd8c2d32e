import {
	type Body,
	begun,
	type Drawing,
	type DrawingProblem,
	type DrawnPath,
	did,
	drawingLimits,
	emptyDrawing,
	type Feel,
	type History,
	readDrawing,
	redone,
	type SurfaceAddress,
	type SurfacePlace,
	sidedName,
	spotsOf,
	undone,
	unsaid,
	type ViewId,
	writeDrawing
} from '@palpate/drawing';
import type { Brush } from './brush.ts';
import { type Card, cardsOfPlaces, cardsOfSpots, onlyPlaces } from './cards.ts';
import {
	filledKeys,
	marksFilling,
	placeKey,
	refelt,
	replaced,
	unsaidFeel,
	withMarks,
	withoutMarks,
	withPlaces
} from './edits.ts';
import { deviceShelf, forgetKept, keep, readKept } from './kept.ts';

export type Mode = 'point' | 'paint' | 'erase';

/** Radii of the brush by the names people know them by, millimetres. */
export const brushSizes = [
	{ id: 'fingertip', name: 'Fingertip', millimetres: 8 },
	{ id: 'coin', name: 'Coin', millimetres: 14 },
	{ id: 'palm', name: 'Palm', millimetres: 40 },
	{ id: 'hand', name: 'Hand', millimetres: 65 }
] as const;

/** What the picture shows of a drawing; places filled by name are known before the brush is. */
export type SeenPath = Pick<DrawnPath, 'd' | 'intensity' | 'quality'>;

/** Fetched when it is first needed. */
type BrushModule = typeof import('./brushAndDrawn.ts');

export interface PaintingSetup {
	/** by side, in the order that the labels count in */
	readonly places: readonly SurfacePlace[];
	readonly regionNames: ReadonlyMap<string, string>;
	readonly surface: { readonly id: string; readonly quads: number };
	/** address of one of the body's files */
	readonly fileAddress: (name: string) => string;
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
	/** the last deed, for a screen reader */
	said = $state('');
	brush = $state.raw<Brush | null>(null);
	brushState = $state<'away' | 'coming' | 'slow' | 'there' | 'failed'>('away');
	/** false once this device has refused to keep the drawing */
	kept = $state(true);
	private past = $state.raw<History<Drawing>>(begun(emptyDrawing('')));
	private module: BrushModule | null = null;
	private coming: Promise<Brush | null> | null = null;

	readonly drawing = $derived(this.past.present);
	readonly canUndo = $derived(this.past.past.length > 0);
	readonly canRedo = $derived(this.past.future.length > 0);
	readonly filled = $derived(filledKeys(this.drawing));
	readonly cards: readonly Card[] = $derived.by(() => {
		if (onlyPlaces(this.drawing))
			return cardsOfPlaces(this.drawing, this.setup.places, this.setup.regionNames).toReversed();
		if (!this.brush) return [];
		return cardsOfSpots(spotsOf(this.brush.body, this.brush.skin, this.drawing)).toReversed();
	});
	/** keys of the places that count as marked: filled by name, or painted to a third */
	readonly markedKeys: ReadonlySet<string> = $derived.by(() => {
		if (onlyPlaces(this.drawing) || !this.brush) return this.filled;
		const { body, skin } = this.brush;
		return new Set(
			spotsOf(body, skin, this.drawing).flatMap(({ places }) =>
				places.filter(({ share }) => share >= 1 / 3).map(({ place }) => placeKey(place))
			)
		);
	});
	readonly text = $derived(writeDrawing(this.drawing));

	constructor(setup: PaintingSetup) {
		this.setup = setup;
		this.past = begun(emptyDrawing(setup.surface.id));
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

	/** Chooses what new marks feel like. */
	hold(feel: Partial<Feel>): void {
		this.pen = { ...this.pen, ...feel };
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
		if (this.brush && this.module)
			for (const place of places)
				next = withMarks(next, this.module.erasuresOf(this.brush, next, place));
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
		if (!brush || !this.module) return;
		const at = this.module.middleOf(brush, place);
		this.do(
			replaced(this.drawing, index, this.module.touchOf(at, millimetres, feel)),
			`${nameOf(place)}: the size of a ${sizeName(millimetres)}.`
		);
	}

	/** The brush touches the middle of a place: how a keyboard paints. */
	async touchPlace(place: SurfacePlace): Promise<void> {
		const brush = await this.fetchBrush();
		if (brush && this.module) this.stroke([this.module.middleOf(brush, place)]);
	}

	/** One stroke of the brush or the eraser, as large as either is now. */
	stroke(addresses: readonly SurfaceAddress[]): void {
		const [first] = addresses;
		if (!this.brush || !this.module || !first) return;
		const feel =
			this.pen.intensity === null && this.pen.quality === null ? this.feelAt(first) : this.pen;
		const marks = this.module.strokeMarks(
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
		this.do(erased && nothingLeft(this.brush, next) ? emptyDrawing(next.surface) : next, '');
		const [top] = this.cards;
		this.said = erased ? 'Erased.' : top ? `Painted. ${top.title}, ${top.size}.` : 'Painted.';
	}

	/** The drawing as it is seen in a view; asked for only once the brush is there. */
	drawnIn(view: ViewId): readonly SeenPath[] {
		if (!this.brush || !this.module) return [];
		const { body, skin } = this.brush;
		return this.module.drawnPaths(body, skin, this.brush.raster(view), this.drawing);
	}

	/** What is seen at a spot of a view; nothing before the brush is there. */
	addressIn(view: ViewId, [x, y]: readonly [number, number]): SurfaceAddress | undefined {
		return this.brush ? this.module?.addressAt(this.brush.raster(view), x, y) : undefined;
	}

	/** Pixels of a view that a touch of the brush paints. */
	pixelsIn(view: ViewId, at: SurfaceAddress): readonly number[] {
		if (!this.brush || !this.module) return [];
		return this.module.pixelsUnder(this.brush.skin, this.brush.raster(view), at, this.millimetres);
	}

	/** Fetches what the brush needs, once. @returns null when that fails: pointing still works */
	fetchBrush(): Promise<Brush | null> {
		this.coming ??= this.loadBrush();
		return this.coming;
	}

	private async loadBrush(): Promise<Brush | null> {
		this.brushState = 'coming';
		const slow = setTimeout(() => {
			if (this.brushState === 'coming') this.brushState = 'slow';
		}, 300);
		try {
			const { places, fileAddress } = this.setup;
			const [module, surface, labels] = await Promise.all([
				import('./brushAndDrawn.ts'),
				fetched(fileAddress('surface.bin')),
				fetched(fileAddress('labels.bin'))
			]);
			this.module = module;
			this.brush = module.openBrush(module.bodyOf(surface, labels, places));
			this.brushState = 'there';
			return this.brush;
		} catch {
			this.brushState = 'failed';
			this.coming = null;
			this.mode = 'point';
			this.said = 'The brush could not be loaded. You can still point at places.';
			return null;
		} finally {
			clearTimeout(slow);
		}
	}

	/** What a new touch feels like: as what it continues, or not said yet. */
	private feelAt(at: SurfaceAddress): Feel {
		if (!this.brush || !this.module) return unsaidFeel;
		const under = this.module.markAt(this.brush, this.drawing, at);
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
		else this.kept = keep(deviceShelf(), this.text, Date.now());
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

export const nameOf = ({ name, side }: Pick<SurfacePlace, 'name' | 'side'>): string =>
	sidedName(name, side);

const sizeName = (millimetres: number): string =>
	brushSizes.find((size) => size.millimetres === millimetres)?.name.toLowerCase() ?? 'touch';

function fits({ marks }: Drawing): boolean {
	const points = marks.reduce(
		(sum, mark) => sum + (mark.kind === 'place' ? 0 : mark.points.length),
		0
	);
	return marks.length <= drawingLimits.marks && points <= drawingLimits.points;
}

const onlyErased = ({ marks }: Drawing): boolean => marks.every(({ kind }) => kind === 'erasure');

const nothingLeft = ({ body, skin }: Brush, drawing: Drawing): boolean =>
	spotsOf(body, skin, drawing).length === 0 && unsaid(body, skin, drawing).length === 0;

async function fetched(address: string): Promise<Uint8Array> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}
