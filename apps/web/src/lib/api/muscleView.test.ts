import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { positionAt } from '@palpate/drawing';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { getMuscle, getTriggerPoint } from './lists.ts';
import { operations } from './operations.ts';
import { schemas } from './schemas.ts';
import { serve } from './serve.ts';
import { makeEvent, makeLocals } from './testing.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const { atlas, body } = content;
const locals = { ...makeLocals(), content };
const muscle = serve(operations.getMuscle, getMuscle);
const point = serve(operations.getTriggerPoint, getTriggerPoint);

async function muscleRecord(id: string) {
	const response = await muscle.GET(makeEvent(operations.getMuscle, { params: { id }, locals }));
	expect(response.status).toBe(200);
	return v.parse(schemas.Muscle, await response.json());
}
const getPoint = (id: string) =>
	point.GET(makeEvent(operations.getTriggerPoint, { params: { id }, locals }));

async function pointRecord(id: string) {
	const response = await getPoint(id);
	expect(response.status).toBe(200);
	return v.parse(schemas.TriggerPoint, await response.json());
}

/** The members that version 1 had before records had a second version. */
const first = [
	...['id', 'name', 'bodyArea', 'about', 'side', 'innervation', 'action', 'depth'],
	...['triggerPoints', 'loads', 'notices', 'helps', 'selfCare', 'alsoThinkOf', 'cautions'],
	'references'
];
const firstOfPoint = ['id', 'where', 'over', 'refersTo', 'evidence', 'sources', 'disputedBy'];

test('every muscle still has all that it had, and in the same shape', async () => {
	for (const { id } of atlas.muscles) {
		const record = await muscleRecord(id);
		for (const member of first) expect(record, id).toHaveProperty(member);
		for (const one of record.triggerPoints)
			for (const member of [...firstOfPoint, 'review']) expect(one, id).toHaveProperty(member);
		expect(record.loads.every((says) => typeof says === 'string')).toBe(true);
		expect(record.withSources.loads.map(({ says }) => says)).toEqual(record.loads);
	}
});

test('a work that nobody opened is only said to describe it, wherever it is cited', async () => {
	const notOpened =
		'Said to be described in Simons, Travell & Simons 1999, chapter 22, not checked';
	const { anatomy, triggerPoints } = await muscleRecord('infraspinatus');
	expect(anatomy.sources[0]?.says).toContain(notOpened);
	expect(triggerPoints[0]?.sources[0]?.says).toContain(notOpened);
	for (const { id } of atlas.muscles) {
		const { triggerPoints: points, helps, withSources } = await muscleRecord(id);
		const cited = [points, helps, ...Object.values(withSources)]
			.flat()
			.flatMap((one) => one.sources);
		for (const { seen, says } of cited)
			if (seen === 'not-opened')
				expect(says, id).toMatch(/^Said to be described in .+, not checked against the \w+\.$/);
	}
});

test('a field without anything in it says why', async () => {
	const { empty, motorPoints } = await muscleRecord('infraspinatus');
	expect(motorPoints).toBeUndefined();
	expect(empty).toContainEqual({
		field: 'motorPoints',
		reason: 'searched-none-found',
		searched: expect.any(String),
		on: '2026-11-25'
	});
});

test('a zone of a motor point says what was looked for', async () => {
	const mappedOf = async (id: string) =>
		(await muscleRecord(id)).motorPoints?.zones.map(({ mapped }) => mapped);
	expect(await mappedOf('gluteus-medius')).toEqual(['electric-pulse']);
	expect(await mappedOf('scm-sternal')).toEqual(['nerve-entry', 'nerve-endings']);
});

test('a needle always comes with what it may reach', async () => {
	for (const { id } of atlas.muscles)
		for (const { kind, danger } of (await muscleRecord(id)).helps)
			expect(danger !== undefined, id).toBe(kind === 'needling');
});

test('every trigger point has its own record, with its spot and its zones by place', async () => {
	const places = new Map(atlas.places.map(({ id, region }) => [id, region]));
	for (const { id, triggerPoints } of atlas.muscles)
		for (const one of triggerPoints) {
			const record = await pointRecord(`${id}:${one.id}`);
			expect(record).toMatchObject({ id: `${id}:${one.id}`, point: one.id, muscle: { id } });
			expect(record.zones.length).toBeGreaterThanOrEqual(record.refersTo.length);
			for (const { place, region } of record.zones) expect(places.get(place)).toBe(region);
			for (const { ref } of record.sources)
				expect(record.references.map((work) => work.id)).toContain(ref);
		}
});

test('the address of a point leads to where it lies on the figure', async () => {
	const { at } = await pointRecord('infraspinatus:trp1');
	expect(at?.words).toContain('shoulder blade');
	expect(at?.surface).toBe(body.surface.id);
	if (!at?.address || !at.metres) throw new Error('it has no address');
	const [x, y, z] = positionAt(body.surface, at.address);
	expect(at.metres[0]).toBeCloseTo(x, 3);
	expect(at.metres[1]).toBeCloseTo(y, 3);
	expect(at.metres[2]).toBeCloseTo(z, 3);
	expect(x).toBeGreaterThan(0);
	expect(z).toBeLessThan(0);
});

test.each([
	'infraspinatus',
	'infraspinatus:trp99',
	'infraspinatus:trp1:trp1',
	'nobody:trp1',
	'toString:length',
	':'
])('there is no trigger point %s', async (id) => {
	const response = await getPoint(id);
	expect(response.status).toBe(404);
	expect(await response.json()).toMatchObject({ code: 'no-such-trigger-point' });
});
