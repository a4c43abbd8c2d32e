import type { ViewId } from '@palpate/drawing';

/** A view of the figure on the page without a script: two bodies, and the face once more, larger. */
export interface Pane {
	readonly id: 'front' | 'face' | 'back';
	readonly view: ViewId;
}

export const panes: readonly Pane[] = [
	{ id: 'front', view: 'front' },
	{ id: 'face', view: 'head-front' },
	{ id: 'back', view: 'back' }
];
