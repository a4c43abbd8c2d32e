import type { Component } from 'svelte';
import Loop from './Loop.svelte';
import MotorAndTrigger from './MotorAndTrigger.svelte';
import ReferredPain from './ReferredPain.svelte';
import Sarcomeres from './Sarcomeres.svelte';
import TautBand from './TautBand.svelte';
import Ultrasound from './Ultrasound.svelte';

interface NamedDrawing {
	readonly picture: Component<{ alt: string }>;
	/** a line under it, beside the words that stand for it */
	readonly caption: string;
	/** whether X and zones need telling */
	readonly legend?: true;
}

/** Every drawing that Markdown may name: `![words](drawing:taut-band)`. */
export const drawings: Readonly<Record<string, NamedDrawing>> = {
	'taut-band': {
		picture: TautBand,
		caption: 'A tight band and its knot. Drawn larger than life, to show the idea.'
	},
	'referred-pain': {
		picture: ReferredPain,
		caption:
			'Upper trapezius, right side, from the front. What clinicians have seen; not tested, not yet reviewed here.',
		legend: true
	},
	sarcomeres: {
		picture: Sarcomeres,
		caption: 'Each unit lies between two upright lines. Its parts slide; they do not shrink.'
	},
	loop: { picture: Loop, caption: 'The energy crisis, as it is thought to work.' },
	ultrasound: {
		picture: Ultrasound,
		caption: 'Our drawing of such a picture, not a scan of a person.'
	},
	'motor-and-trigger': { picture: MotorAndTrigger, caption: 'Two points that are easily mixed up.' }
};
