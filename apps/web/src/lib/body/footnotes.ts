import type { Backing, Citation, EvidenceClass, Reference } from '@palpate/anatomy';
import { type SourceLine, sourceLine } from './sources.ts';

/** A raised number in the text. */
export interface Mark {
	readonly number: number;
	/** of this very mark, so that the note leads back to it */
	readonly id: string;
}

export interface Footnote {
	readonly number: number;
	readonly id: string;
	readonly line: SourceLine;
	/** ids of the marks that lead here */
	readonly marks: readonly string[];
	/** whoever is cited here doubts what the pages before say */
	readonly doubts: boolean;
}

const evidenceWords: Readonly<Record<EvidenceClass, string>> = {
	textbook: 'What anatomy books agree on.',
	'expert-observation': 'What clinicians have observed; not tested in a study that we know of.',
	dissection: 'Seen in dissections.',
	experiment: 'Tested in an experiment.',
	imaging: 'Seen in scans.',
	trial: 'Tested in a trial.',
	review: 'From a review of studies.'
};

export const evidenceInWords = ({ evidence }: Backing): string => evidenceWords[evidence];

/** Numbers the works of one page in the order of first mention. */
export function footnotes(references: Readonly<Record<string, Reference>>) {
	const notes = new Map<string, { line: SourceLine; marks: string[]; doubts: boolean }>();

	function mark(cited: Citation, doubts: boolean): Mark {
		const key = `${cited.ref} ${cited.at ?? ''} ${cited.seen} ${cited.basis}`;
		const note = notes.get(key) ?? { line: sourceLine(references, cited), marks: [], doubts };
		notes.set(key, note);
		const number = [...notes.keys()].indexOf(key) + 1;
		const id = `cited-${number}-${note.marks.length + 1}`;
		note.marks.push(id);
		return { number, id };
	}

	return {
		/** The marks for what stands behind a statement. */
		marksFor: ({ cites }: Backing): readonly Mark[] => cites.map((cited) => mark(cited, false)),
		/** The marks for those who doubt it. */
		doubtsOf: ({ disputedBy }: Backing): readonly Mark[] =>
			disputedBy.map((cited) => mark(cited, true)),
		/** All notes; to be asked for when every mark has been made. */
		list: (): readonly Footnote[] =>
			[...notes.values()].map((note, i) => ({ number: i + 1, id: `note-${i + 1}`, ...note }))
	};
}
