/** Where a clinical statement comes from, and how far we have looked. */
export interface Citation {
	/** key in `content/references.json` */
	readonly ref: string;
	/** page or chapter */
	readonly at?: string;
	/** how much of the work was opened; one that was not opened vouches for nothing */
	readonly seen: 'full-text' | 'abstract' | 'not-opened';
	/** whether the statement was read there, or is only commonly said to stand there */
	readonly basis: 'read' | 'general-knowledge';
}
