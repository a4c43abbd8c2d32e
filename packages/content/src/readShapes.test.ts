import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from './loadContent.ts';
import { type ContentCopy, contentFolder, copyContent, type Json } from './testing.ts';

let copy: ContentCopy;
beforeEach(() => {
	copy = copyContent();
});
afterEach(() => copy.delete());

const armPath = 'atlas/shapes/arm.json';
const shape = (json: Json, id: string): Json => {
	const found = (json.muscles ?? []).find((one) => String(one.id) === id);
	if (!found) throw new Error(`no shape ${id}`);
	return found;
};

test('every muscle of the atlas has its shape, and so have those without a record yet', () => {
	const { atlas, shapes } = loadContent(contentFolder);
	const ids = new Set(shapes.map(({ id }) => id));
	expect(atlas.muscles.filter(({ id }) => !ids.has(id))).toEqual([]);
	expect(ids.size).toBe(146);
	expect(shapes).toHaveLength(146);
});

test('a shape says the same of its muscle as the record does', () => {
	const { atlas, shapes } = loadContent(contentFolder);
	for (const { id, name, bodyArea, depth } of atlas.muscles) {
		const there = shapes.find((one) => one.id === id);
		expect(there?.name, id).toEqual({ en: name.en, la: name.la });
		expect(there?.bodyArea, id).toBe(bodyArea);
		// what lies bare is never drawn as if it were covered, nor the other way round
		if (depth === 'superficial') expect(there?.layer, id).toBe('superficial');
		if (depth === 'deep') expect(there?.layer, id).not.toBe('superficial');
	}
});

test('no shape has the id of a region or a place', () => {
	const { atlas, places, shapes } = loadContent(contentFolder);
	const taken = new Set([...atlas.regions, ...places].map(({ id }) => id));
	expect(shapes.filter(({ id }) => taken.has(id))).toEqual([]);
});

test('hidden muscles have a cut through the body that shows them', () => {
	const { sections, shapes } = loadContent(contentFolder);
	const internal = shapes.filter(({ layer }) => layer === 'internal');
	expect(internal.length).toBeGreaterThan(10);
	for (const { id, inset } of shapes) {
		if (inset === undefined) continue;
		const cut = sections.find((one) => one.id === inset);
		expect(
			cut?.curves.some(({ muscle }) => muscle === id),
			id
		).toBe(true);
	}
	const used = new Set(shapes.map(({ inset }) => inset));
	expect(sections.filter(({ id }) => !used.has(id))).toEqual([]);
});

test('a muscle without a shape is named', () => {
	copy.change('atlas/shapes/leg.json', (json) => {
		json.muscles = (json.muscles ?? []).filter(({ id }) => String(id) !== 'soleus') as Json;
	});
	expect(copy.problems()).toEqual(['content/atlas/shapes, soleus: has no shape']);
});

test('an unknown landmark, an unknown section and an id used twice are refused by name', () => {
	copy.change(armPath, (json) => {
		Object.assign(shape(json, 'coracobrachialis'), {
			inset: 'no-such-cut',
			patches: [
				{
					origin: [{ landmark: 'no-such-bone' }, { landmark: 'beak-bone' }],
					insertion: [{ landmark: 'beak-bone' }, { landmark: 'tip-of-elbow' }]
				}
			]
		});
		json.muscles?.push(shape(json, 'brachialis'));
	});
	expect(copy.problems()).toEqual([
		'content/atlas/shapes, brachialis: the id is used twice',
		'content/atlas/shapes, coracobrachialis: unknown landmark no-such-bone',
		'content/atlas/shapes, coracobrachialis: unknown section no-such-cut'
	]);
});

test('a shape in the file of another body area is refused', () => {
	copy.change(armPath, (json) => {
		Object.assign(shape(json, 'brachialis'), { bodyArea: 'leg' });
	});
	const [problem] = copy.problems();
	expect(problem).toBe('content/atlas/shapes/arm.json, brachialis: belongs in leg.json');
});

test('what is no skin point is refused by its path', () => {
	copy.change(armPath, (json) => {
		Object.assign(shape(json, 'brachialis').patches?.[0] ?? {}, {
			origin: [{ landmark: 'beak-bone' }, { along: 'tail', share: 0.5, degrees: 0 }]
		});
	});
	const [problem] = copy.problems();
	expect(problem).toMatch(
		/^content\/atlas\/shapes\/arm\.json, muscles\[\d\]\.patches\[0\]\.origin/
	);
});

test('a muscle whose fibres are not those of its shape is named, and so is a point without its spot', () => {
	copy.change(armPath, (json) => {
		(shape(json, 'biceps-brachii').patches as unknown as Json[]).pop();
		delete (shape(json, 'biceps-brachii').patches as unknown as Json[])[0]?.part;
	});
	copy.change('atlas/meshes/points.json', (json) => {
		delete json.infraspinatus;
	});
	expect(() => loadContent(copy.folder)).toThrow(/arm\.bin, biceps-brachii: its fibres are not/);
	expect(() => loadContent(copy.folder)).toThrow(/points\.json, infraspinatus: is not what/);
});
