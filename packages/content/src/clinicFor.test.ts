import { expect, test } from 'vitest';
import { clinicFor, practitionersFor, serviceTree } from './clinicFor.ts';
import { loadContent } from './loadContent.ts';
import { contentFolder } from './testing.ts';

const content = loadContent(contentFolder);
const ngaio = clinicFor(content, 'localhost');
const rimu = clinicFor(content, 'rimu.localhost');

test.each([
	['localhost', 'ngaio-health'],
	['localhost:3000', 'ngaio-health'],
	['127.0.0.1:3000', 'ngaio-health'],
	['rimu.localhost', 'rimu-street'],
	['rimu.localhost:8080', 'rimu-street'],
	['Rimu.LocalHost:3000', 'rimu-street'],
	['nobody.example', 'ngaio-health'],
	['xrimu.localhost', 'ngaio-health'],
	['rimu.localhost.example', 'ngaio-health'],
	['', 'ngaio-health']
])('a request to "%s" finds %s', (host, slug) => {
	expect(clinicFor(content, host).slug).toBe(slug);
});

test('without a default clinic an unknown host is a fault', () => {
	expect(() => clinicFor({ clinics: [rimu] }, 'nobody.example')).toThrow('no default clinic');
});

test('until a clinic says who practises what, everybody may be booked for everything', () => {
	for (const { id } of ngaio.services)
		expect(practitionersFor(ngaio, id)).toEqual(ngaio.practitioners);
});

test('where it has been said, only those who practise a service may be booked for it', () => {
	const ids = (service: string) => practitionersFor(rimu, service).map(({ id }) => id);
	expect(ids('osteopathy')).toEqual(['hana-manuka', 'sione-rata']);
	expect(ids('massage-therapy')).toEqual(['tom-totara', 'mere-kowhai']);
	expect(ids('zero-balancing')).toEqual(['sione-rata']);
	expect(ids('reiki')).toEqual([]);
});

test('the services make a tree in the order of the file', () => {
	const tree = serviceTree(ngaio).map(({ service, below }) => [
		service.id,
		below.map((branch) => branch.service.id)
	]);
	expect(tree).toEqual([
		['osteopathy', []],
		['acupuncture', []],
		[
			'manual-therapies',
			[
				'myofascial-release',
				'massage-therapy',
				'zero-balancing',
				'craniosacral-therapy',
				'ortho-bionomy'
			]
		]
	]);
});
