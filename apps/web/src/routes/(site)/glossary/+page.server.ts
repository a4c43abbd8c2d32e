import { footnotes } from '#lib/body/footnotes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { atlas, glossary } = locals.content;
	const notes = footnotes(atlas.references);
	const backing = (cites: (typeof glossary)[number]['sources']) => ({
		evidence: 'expert-observation' as const,
		cites,
		disputedBy: []
	});
	const nameOf = (id: string) => glossary.find((one) => one.id === id)?.term ?? id;
	const terms = glossary.map(({ id, term, means, seeAlso, sources, disputedBy }) => ({
		id,
		term,
		means,
		seeAlso: seeAlso.map((other) => ({ id: other, term: nameOf(other) })),
		marks: notes.marksFor(backing(sources)),
		doubts: notes.doubtsOf({ ...backing([]), disputedBy })
	}));
	return { terms, notes: notes.list() };
};
