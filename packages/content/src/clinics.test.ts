// What must hold of the clinics as they lie in content/, beyond what the schema asks.
import { expect, test } from 'vitest';
import { type Clinic, practitionersFor } from './index.ts';
import { loadContent } from './loadContent.ts';
import { contentFolder } from './testing.ts';

const { clinics } = loadContent(contentFolder);
const real = clinics.filter(({ fictional }) => !fictional);

/** Every text of a clinic that a visitor may read. */
const texts = (value: unknown): readonly string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(texts)
			: [];

test('the real clinic is the default one', () => {
	expect(real.map(({ slug, isDefault }) => [slug, isDefault])).toEqual([['ngaio-health', true]]);
});

test.each(real)(
	'nobody at $slug is tied to a discipline before they say so',
	({ practitioners }) => {
		expect(practitioners.map(({ id }) => id)).toEqual([
			'gavin-crisp',
			'claire-rees',
			'joe-liguori',
			'rhys-dwyer',
			'debbie-southworth'
		]);
		expect(new Set(practitioners.map(({ practises }) => practises))).toEqual(
			new Set(['to-be-confirmed'])
		);
	}
);

test.each(real)('whatever is not known of $slug is marked as an example', (clinic) => {
	const examples = [
		clinic.booking,
		...clinic.practitioners.map(({ hours }) => hours),
		...clinic.services.flatMap((s) => [s.firstVisitMinutes, s.followUpMinutes])
	].filter((value) => value !== undefined);
	expect(examples.every(({ example }) => example)).toBe(true);
	expect(clinic.email).toBeUndefined();
	expect(clinic.address.postcode).toBeUndefined();
});

test.each(clinics)('every service of $slug that can be booked has somebody for it', (clinic) => {
	const alone = clinic.services
		.filter(({ id, bookable }) => bookable && practitionersFor(clinic, id).length === 0)
		.map(({ id }) => id);
	expect(alone).toEqual([]);
});

test.each(clinics)('the texts of $slug use no protected title and promise nothing', (clinic) => {
	const title = /\b(osteopaths?|acupuncturists?|physiotherapists?|chiropractors?|doctors?|dr)\b/i;
	const promise = /\b(cures?|heals?|guaranteed?|proven|relieves?)\b/i;
	const said = [
		clinic.strapline,
		...clinic.services.map(({ summary }) => summary),
		...texts(clinic.notice)
	];
	expect(said.filter((text) => title.test(text) || promise.test(text))).toEqual([]);
});

test.each(clinics)('the texts of $slug keep to the house style', (clinic) => {
	expect(texts(clinic).filter((text) => /[—–]|\bTo be written\b/.test(text))).toEqual([]);
});

/** What the Health Information Privacy Code 2020, rule 3, wants a person to be told. */
const told = (clinic: Clinic): readonly [string, RegExp][] => [
	['who collects and holds it', new RegExp(`${clinic.name}, ${clinic.address.street}`)],
	['why', /to prepare for your visit and to treat you safely/],
	['who receives it', /seen only by the person who treats you/],
	['that it is voluntary', /No law makes you tell us/],
	['what happens when it is not given', /cannot book you in online/],
	['access', /get a copy/],
	['correction', /ask us to correct it/],
	['how long it is kept', /at least ten years/],
	['how long what is not booked is kept', /deleted after 24 hours/],
	['the laws', /Privacy Act 2020.*Health Information Privacy Code 2020.*Regulations 1996/],
	['where to complain', /Privacy Commissioner/],
	['the Health and Disability Commissioner', /0800 11 22 33/]
];

test.each(clinics.flatMap((clinic) => told(clinic).map((item) => [clinic.slug, ...item] as const)))(
	'the privacy notice of %s tells %s',
	(slug, _what, pattern) => {
		const clinic = clinics.find((one) => one.slug === slug);
		const paragraphs = clinic?.notice.sections.flatMap((section) => section.paragraphs);
		expect(paragraphs?.some((text) => pattern.test(text))).toBe(true);
	}
);

test('a fictional clinic says so in its notice', () => {
	const fictional = clinics.filter((clinic) => clinic.fictional);
	expect(fictional.length).toBeGreaterThan(0);
	for (const { notice } of fictional) expect(notice.short[0]).toMatch(/made up/);
});
