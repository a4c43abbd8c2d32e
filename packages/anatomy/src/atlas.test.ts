import { expect, test } from 'vitest';
import { type Atlas, checkAtlas } from './atlas.ts';
import { makeAtlas, makeFlag, makeMuscle, makePoint, makeRegion } from './testing.ts';

const whole = makeAtlas();
const heel = { region: 'heel', extent: 'essential', weight: 0.9 } as const;
const calf = (point: Parameters<typeof makePoint>[0], id = 'soleus') =>
	makeMuscle({ id, triggerPoints: [makePoint(point)] });

test('a whole atlas has no problems', () => {
	expect(checkAtlas(whole)).toEqual([]);
});

const faults: [string, Partial<Atlas>, string][] = [
	[
		'a place twice',
		{ regions: [...whole.regions, makeRegion({ id: 'shin' })] },
		'regions shin: the id is used twice'
	],
	[
		'a muscle twice',
		{ muscles: [...whole.muscles, ...whole.muscles] },
		'muscles soleus: the id is used twice'
	],
	[
		'a question twice',
		{ redFlags: [...whole.redFlags, makeFlag({ id: 'stroke' })] },
		'red-flags stroke: the id is used twice'
	],
	[
		'a place named like a muscle',
		{ muscles: [calf({ refersTo: [heel] }, 'shin')] },
		'regions shin: a muscle has the same id'
	],
	[
		'a zone in an unknown place',
		{ muscles: [calf({ refersTo: [{ ...heel, region: 'moon' }] })] },
		'muscles/soleus trp1: unknown region moon'
	],
	[
		'a point over an unknown place',
		{ muscles: [calf({ over: 'moon', refersTo: [heel] })] },
		'muscles/soleus trp1: unknown region moon'
	],
	[
		'a zone in an unknown place of the skin',
		{
			muscles: [calf({ refersTo: [{ place: 'moon', extent: 'essential', weight: 0.9 }] })]
		},
		'muscles/soleus trp1: unknown place moon'
	],
	[
		'the other side for a place on the midline',
		{ muscles: [calf({ refersTo: [{ ...heel, region: 'belly', side: 'opposite' }] })] },
		'muscles/soleus trp1: region belly is on the midline and has no side'
	],
	[
		'a question to exclude first that does not exist',
		{
			muscles: [
				{
					...calf({ refersTo: [heel] }),
					mimics: [
						{
							says: 'a clot',
							excludeFirst: ['dream'],
							sources: makePoint({ refersTo: [heel] }).sources
						}
					]
				}
			]
		},
		'muscles/soleus mimics: unknown question dream'
	],
	[
		'self-care where nobody presses',
		{
			regions: whole.regions.map((r) =>
				r.id === 'shin' ? { ...r, neverPress: 'Vessels lie here.' } : r
			)
		},
		'muscles/soleus trp1: shin is never pressed, so the muscle is not for self-treatment'
	],
	[
		'a question about an unknown place',
		{ redFlags: [makeFlag({ id: 'x', regions: ['moon'] })] },
		'red-flags x: unknown place moon'
	],
	[
		'an unknown number',
		{ redFlags: [makeFlag({ id: 'x', numbers: ['999'] })] },
		'red-flags x: unknown number 999'
	],
	[
		'an unknown work',
		{
			redFlags: [
				makeFlag({
					id: 'x',
					sources: [{ ref: 'dream', seen: 'not-opened', basis: 'general-knowledge' }]
				})
			]
		},
		'red-flags x: unknown reference dream'
	],
	[
		'a work named like something every object has',
		{
			redFlags: [
				makeFlag({
					id: 'x',
					sources: [{ ref: 'constructor', seen: 'not-opened', basis: 'general-knowledge' }]
				})
			]
		},
		'red-flags x: unknown reference constructor'
	],
	[
		'a citation that claims more than was opened',
		{
			redFlags: [makeFlag({ id: 'x', sources: [{ ref: 'book', seen: 'abstract', basis: 'read' }] })]
		},
		'red-flags x: says abstract of book, of which only not-opened is on record'
	]
];

test.each(faults)('it finds %s', (_what, part, problem) => {
	expect(checkAtlas({ ...whole, ...part })).toContain(problem);
});
