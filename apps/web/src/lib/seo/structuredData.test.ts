import { resolve } from 'node:path';
import { type Clinic, loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { asScript, structuredData } from './structuredData.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const real = content.clinics.find(({ fictional }) => !fictional) as Clinic;
const origin = 'https://clinic.test';

const said = (path: string, clinic: Clinic = real) =>
	structuredData({ clinic, content, origin, path });
const graph = (path: string, clinic?: Clinic) =>
	(said(path, clinic)?.['@graph'] ?? []) as readonly Record<string, unknown>[];

test('the home page says the name, address, telephone and site of the clinic, and no more', () => {
	expect(graph('/')).toEqual([
		{
			'@type': 'MedicalClinic',
			'@id': 'https://clinic.test/#clinic',
			name: 'Ngaio Health',
			url: 'https://clinic.test/',
			telephone: '+6444794680',
			address: {
				'@type': 'PostalAddress',
				streetAddress: '63 Ottawa Road, Ngaio',
				addressLocality: 'Wellington',
				addressCountry: 'NZ'
			}
		}
	]);
});

test('an example e-mail address is left out, a confirmed one is said', () => {
	const email = 'desk@clinic.test';
	const withEmail = (example: boolean) => ({ ...real, email: { value: email, example } });
	expect(JSON.stringify(said('/', withEmail(true)))).not.toContain(email);
	expect(graph('/', withEmail(false))[0]).toMatchObject({ email });
});

test('nothing that is an example anywhere in the clinic enters any page', () => {
	const all = ['/', '/contact', '/practitioners', '/services', '/services/osteopathy']
		.map((path) => JSON.stringify(said(path)))
		.join();
	expect(all).not.toMatch(/opening|price|offer|duration|minutes|example/i);
});

test('people are persons who work there: no physician, no title, no qualification', () => {
	const people = graph('/practitioners').slice(1);
	expect(people.map(({ name }) => name)).toEqual(real.practitioners.map(({ name }) => name));
	for (const person of people)
		expect(Object.keys(person).sort()).toEqual(['@id', '@type', 'name', 'worksFor']);
	expect(JSON.stringify(people)).not.toMatch(/Physician|jobTitle|Credential/);
	expect(graph('/practitioners/gavin-crisp').slice(1)).toMatchObject([{ name: 'Gavin Crisp' }]);
});

test('services are services of the clinic', () => {
	expect(graph('/services').slice(1)).toHaveLength(real.services.length);
	expect(graph('/services/acupuncture').slice(1)).toMatchObject([
		{ '@type': 'Service', name: 'Acupuncture', provider: { '@id': `${origin}/#clinic` } }
	]);
});

test('a muscle is a medical page, said to be reviewed only when all of it was', () => {
	const [page] = graph('/muscles/soleus');
	expect(page).toMatchObject({ '@type': 'MedicalWebPage', url: `${origin}/muscles/soleus` });
	expect(page).not.toHaveProperty('lastReviewed');

	const muscles = content.atlas.muscles.map((muscle) => ({
		...muscle,
		triggerPoints: muscle.triggerPoints.map((point) => ({
			...point,
			review: { status: 'reviewed' as const, by: 'R. Reviewer', on: '2026-10-01' }
		}))
	}));
	const reviewed = structuredData({
		clinic: real,
		content: { ...content, atlas: { ...content.atlas, muscles } },
		origin,
		path: '/muscles/soleus'
	});
	expect(reviewed).toMatchObject({
		'@graph': [{ lastReviewed: '2026-10-01', reviewedBy: { name: 'R. Reviewer' } }]
	});
});

test('an invented clinic and a page without such facts say nothing', () => {
	const invented = content.clinics.find(({ fictional }) => fictional) as Clinic;
	expect(said('/', invented)).toBeNull();
	expect(said('/privacy')).toBeNull();
	expect(said('/muscles/no-such-muscle')).toBeNull();
});

test('what stands in the script cannot end it', () => {
	const script = asScript({ name: '</script><script>alert(1)</script>' });
	expect(script.match(/</g)).toHaveLength(2);
});
