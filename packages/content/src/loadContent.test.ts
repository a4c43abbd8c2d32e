import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from './contentError.ts';
import { loadContent } from './loadContent.ts';
import { type ContentCopy, contentFolder, copyContent, type Json } from './testing.ts';

const ngaio = 'clinics/ngaio-health/clinic.json';
const rimu = 'clinics/rimu-street/clinic.json';

let copy: ContentCopy;
beforeEach(() => {
	copy = copyContent();
});
afterEach(() => copy.delete());

/** Sets a member of a parsed file, whatever the schema says. */
const set = (json: Json | undefined, key: string | number, value: unknown) =>
	Object.assign(json ?? {}, { [key]: value });

/** The complaints about the copy that begin like this. */
const beginning = (line: string) => copy.problems().filter((problem) => problem.startsWith(line));

test('the content of this project loads', () => {
	const content = loadContent(contentFolder);
	expect(content.clinics.map(({ slug }) => slug)).toEqual(['ngaio-health', 'rimu-street']);
	expect(content.atlas.muscles.length).toBeGreaterThanOrEqual(12);
	expect(content.holidays.holidays.length).toBeGreaterThan(0);
	expect(Object.keys(content.examples)).toEqual(['rimu-street']);
});

test('the content is frozen all the way down', () => {
	const thawed: string[] = [];
	const look = (value: unknown, path: string) => {
		if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return; // cannot be frozen
		if (!Object.isFrozen(value)) thawed.push(path);
		for (const [key, member] of Object.entries(value)) look(member, `${path}.${key}`);
	};
	look(loadContent(contentFolder), 'content');
	expect(thawed).toEqual([]);
});

test('an untouched copy loads, so that every refusal below is of the change', () => {
	expect(copy.problems()).toEqual([]);
});

/** file, what is done to it, how the line it must bring begins */
const mistakes: readonly [string, string, (json: Json) => void, string][] = [
	[
		ngaio,
		'an empty name',
		(c) => set(c, 'name', ' '),
		'content/clinics/ngaio-health/clinic.json, name: must not be empty'
	],
	[
		ngaio,
		'a member the schema does not know',
		(c) => set(c, 'slogan', 'x'),
		'content/clinics/ngaio-health/clinic.json, slogan: must be left out, was "slogan"'
	],
	[
		ngaio,
		'an unknown member deep inside',
		(c) => set(c.practitioners?.[1], 'title', 'Dr'),
		'content/clinics/ngaio-health/clinic.json, practitioners[1].title: must be left out, was "title"'
	],
	[
		ngaio,
		'a time that is none',
		(c) => set(c.practitioners?.[2]?.hours?.value?.monday?.[0], 'from', '8.30'),
		'content/clinics/ngaio-health/clinic.json, practitioners[2].hours.value.monday[0].from: must be a time such as 08:30, was "8.30"'
	],
	[
		ngaio,
		'hours that end before they begin',
		(c) => set(c.practitioners?.[0]?.hours?.value?.friday?.[0], 'to', '07:00'),
		'content/clinics/ngaio-health/clinic.json, practitioners[0].hours.value.friday[0]: must end after it begins, was Object'
	],
	[
		ngaio,
		'hours that overlap',
		(c) => set(c.practitioners?.[0]?.hours?.value?.monday?.[1], 'from', '12:00'),
		'content/clinics/ngaio-health/clinic.json, practitioners[0].hours.value.monday: must stand in order of time and not overlap'
	],
	[
		ngaio,
		'a member left out',
		(c) => set(c, 'telephone', undefined),
		'content/clinics/ngaio-health/clinic.json, telephone: is missing'
	],
	[
		ngaio,
		'a zone that no clock keeps',
		(c) => set(c, 'timeZone', 'Pacific/Ngaio'),
		'content/clinics/ngaio-health/clinic.json, timeZone: must be the name of a time zone such as Pacific/Auckland, was "Pacific/Ngaio"'
	],
	[
		ngaio,
		'a number to dial that is not the one shown',
		(c) => set(c.telephone, 'e164', '+6444794681'),
		'content/clinics/ngaio-health/clinic.json, telephone.e164: must be the number that is shown'
	],
	[
		ngaio,
		'a practitioner whose id means anybody',
		(c) => set(c.practitioners?.[0], 'id', 'first-available'),
		'content/clinics/ngaio-health/clinic.json, practitioners[0].id: must be another id'
	],
	[
		rimu,
		'a service that is no word',
		(c) => set(c.practitioners?.[0]?.practises, 0, 1),
		'content/clinics/rimu-street/clinic.json, practitioners[0].practises[0]: must be string, was 1'
	],
	[
		rimu,
		'a service to book that nobody practises',
		(c) => set(c.practitioners?.[3], 'practises', ['osteopathy', 'acupuncture']),
		'content/clinics/rimu-street/clinic.json, services[5].bookable: nobody practises zero-balancing'
	],
	[
		ngaio,
		'a misspelt weekday',
		(c) => set(c.practitioners?.[0]?.hours?.value, 'wensday', []),
		'content/clinics/ngaio-health/clinic.json, practitioners[0].hours.value.wensday: must be left out, was "wensday"'
	],
	[
		ngaio,
		'a number without its example tag',
		(c) => set(c.services?.[0], 'firstVisitMinutes', 45),
		'content/clinics/ngaio-health/clinic.json, services[0].firstVisitMinutes: must be Object, was 45'
	],
	[
		ngaio,
		'a postcode as a number',
		(c) => set(c.address, 'postcode', 6035),
		'content/clinics/ngaio-health/clinic.json, address.postcode: must be string, was 6035'
	],
	[
		ngaio,
		'a telephone number that nobody can dial',
		(c) => set(c.telephone, 'e164', '044794680'),
		'content/clinics/ngaio-health/clinic.json, telephone.e164: must be an international number, was "044794680"'
	],
	[
		ngaio,
		'an id that is no UUID',
		(c) => set(c, 'id', 'ngaio'),
		'content/clinics/ngaio-health/clinic.json, id: must be a UUID, was "ngaio"'
	],
	[
		ngaio,
		'a host with a port',
		(c) => set(c.hosts, 0, 'localhost:3000'),
		'content/clinics/ngaio-health/clinic.json, hosts[0]: must be a host name, was "localhost:3000"'
	],
	[
		ngaio,
		'a version of the notice that is no date',
		(c) => set(c.notice, 'version', '2'),
		'content/clinics/ngaio-health/clinic.json, notice.version: must be a date such as 2026-11-25, was "2"'
	],
	[
		ngaio,
		'a slug that is not the name of the folder',
		(c) => set(c, 'slug', 'ngaio'),
		'content/clinics/ngaio-health/clinic.json, slug: must equal the name of the folder ngaio-health, was "ngaio"'
	],
	[
		ngaio,
		'a service under one that does not exist',
		(c) => set(c.services?.[4], 'parent', 'manual'),
		'content/clinics/ngaio-health/clinic.json, services[4].parent: there is no service manual'
	],
	[
		ngaio,
		'a service to book without a length',
		(c) => set(c.services?.[2], 'bookable', true),
		'content/clinics/ngaio-health/clinic.json, services[2]: a bookable service needs firstVisitMinutes and followUpMinutes'
	],
	[
		rimu,
		'a practitioner who practises what does not exist',
		(c) => set(c.practitioners?.[0]?.practises, 1, 'reiki'),
		'content/clinics/rimu-street/clinic.json, practitioners[0].practises[1]: there is no service reiki'
	],
	[
		rimu,
		'a service id used twice',
		(c) => set(c.services?.[1], 'id', 'osteopathy'),
		'content/clinics/rimu-street/clinic.json, services: the id osteopathy is used twice'
	],
	[
		rimu,
		'a practitioner id used twice',
		(c) => set(c.practitioners?.[1], 'id', 'hana-manuka'),
		'content/clinics/rimu-street/clinic.json, practitioners: the id hana-manuka is used twice'
	],
	[
		rimu,
		'a second default clinic',
		(c) => set(c, 'isDefault', true),
		'content/clinics: exactly one clinic must have isDefault true, and 2 have'
	],
	[
		ngaio,
		'no default clinic',
		(c) => set(c, 'isDefault', false),
		'content/clinics: exactly one clinic must have isDefault true, and 0 have'
	],
	[
		rimu,
		'a host of another clinic',
		(c) => set(c.hosts, 0, 'localhost'),
		'content/clinics: the host localhost belongs to two clinics'
	],
	[
		rimu,
		'an id of another clinic',
		(c) => set(c, 'id', '6c1f3a52-7d0e-4b7a-9a55-2f6d1f0c8a01'),
		'content/clinics: the id 6c1f3a52-7d0e-4b7a-9a55-2f6d1f0c8a01 belongs to two clinics'
	],
	[
		'holidays/nz-wellington.json',
		'a day that no calendar has',
		(h) => set(h.holidays?.[0], 'date', '2026-02-30'),
		'content/holidays/nz-wellington.json, holidays[0].date: must be a date such as 2026-12-25, was "2026-02-30"'
	],
	[
		'atlas/regions.json',
		'a place with an unknown member',
		(r) => set(r[0], 'colour', 'red'),
		'content/atlas/regions.json, [0].colour: must be left out, was "colour"'
	],
	[
		'atlas/muscles/soleus.json',
		'a muscle in a file of another name',
		(m) => set(m, 'id', 'gastrocnemius'),
		'content/atlas/muscles/soleus.json, id: must equal the name of the file, was "gastrocnemius"'
	],
	[
		'clinics/rimu-street/example-data.json',
		'an e-mail address that may be somebody’s',
		(d) => set(d.clients?.[0], 'email', 'hemi@example.com'),
		'content/clinics/rimu-street/example-data.json, clients[0].email: must end @example.test, was "hemi@example.com"'
	]
];

test.each(mistakes)('%s with %s is refused by file and path', (path, _what, edit, line) => {
	copy.change(path, edit);
	expect(beginning(line)).toHaveLength(1);
});

test('a zone named in a muscle that the atlas does not have is refused, with the muscle', () => {
	copy.change('atlas/muscles/soleus.json', (m) =>
		set(m.triggerPoints?.[0]?.refersTo?.[0], 'place', 'third-elbow')
	);
	expect(copy.problems()).toContain(
		'content/atlas/muscles/soleus.json, trp1: unknown place third-elbow'
	);
});

test('example clients at a clinic that is not fictional are refused', () => {
	copy.write(
		'clinics/ngaio-health/example-data.json',
		JSON.stringify({ clients: [], appointments: [] })
	);
	expect(copy.problems()).toEqual([
		'content/clinics/ngaio-health/example-data.json: only a fictional clinic may have example clients'
	]);
});

test('a clinic without example data is as good as any', () => {
	copy.remove('clinics/rimu-street/example-data.json');
	expect(loadContent(copy.folder).examples).toEqual({});
});

test('a file that is not JSON is named', () => {
	copy.write(ngaio, '{ "id": ');
	expect(copy.problems()).toContainEqual(
		expect.stringMatching(/^content\/clinics\/ngaio-health\/clinic\.json: is not JSON \(/)
	);
});

test('a file that is missing is named', () => {
	copy.remove('atlas/regions.json');
	expect(copy.problems()).toContain('content/atlas/regions.json: is missing');
});

test('a folder that holds no clinics is refused', () => {
	copy.remove('clinics');
	expect(copy.problems()).toContain('content/clinics: the folder is missing');
});

test('several mistakes are told at once, a line each', () => {
	copy.change(ngaio, (c) => {
		set(c, 'name', '');
		set(c, 'strapline', '');
	});
	copy.change(rimu, (c) => set(c, 'timeZone', 12));
	expect(() => loadContent(copy.folder)).toThrow(ContentError);
	for (const line of [
		'content/clinics/ngaio-health/clinic.json, name: must not be empty',
		'content/clinics/ngaio-health/clinic.json, strapline: must not be empty',
		'content/clinics/rimu-street/clinic.json, timeZone: must be string, was 12'
	])
		expect(beginning(line)).toHaveLength(1);
});
