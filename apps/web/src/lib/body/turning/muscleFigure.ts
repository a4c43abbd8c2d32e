import type { Section } from '@palpate/anatomy';
import type { SurfacePlace } from '@palpate/drawing';
import type { MuscleDepth } from '@palpate/scene';

/** `[quad, u, v]` of the surface, on the left or the midline */
type Address = readonly [quad: number, u: number, v: number];

export interface FigurePoint {
	/** `trp1`, `motor1` */
	readonly id: string;
	readonly kind: 'trigger' | 'motor';
	readonly name: string;
	readonly at: Address;
	/** of a motor point */
	readonly spreadMillimetres?: number;
}

/** A muscle as the turning figure draws it. */
export interface FigureMuscle {
	readonly id: string;
	readonly name: string;
	readonly layer: MuscleDepth;
	readonly isPaired: boolean;
	/** address of the file that has its fibres */
	readonly fibres: string;
	/** it has a record, which says where it is said to be felt */
	readonly isCharted: boolean;
}

/** What the turning figure shows of a muscle, as the server hands it out. */
export interface MuscleFigure {
	readonly muscle: FigureMuscle;
	/** others of its part of the body, by their names */
	readonly neighbours: readonly FigureMuscle[];
	/** what the picture cannot show, for a reader */
	readonly note?: string;
	/** a cut through the body that shows a hidden muscle */
	readonly section?: Section;
	readonly points: readonly FigurePoint[];
	/** trigger points that are told in words, and have no spot on the figure yet */
	readonly unplaced: number;
	/** of the muscle on the left */
	readonly zones: readonly {
		readonly place: string;
		readonly side?: 'left' | 'right';
		readonly extent: 'essential' | 'spillover';
	}[];
	/** in words */
	readonly review: string;
	readonly body: {
		readonly surface: string;
		readonly labels: string;
		readonly openness: string;
		readonly places: readonly SurfacePlace[];
	};
}
