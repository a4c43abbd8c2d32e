import type { Clinic, Content } from '@palpate/content';

type Json = Readonly<Record<string, unknown>>;

/** A page about health, as its own load says; `on` and `by` only once somebody has reviewed it. */
export interface HealthPage {
	readonly name: string;
	readonly reviewed?: { readonly by: string; readonly on: string } | undefined;
}

interface Page {
	readonly clinic: Clinic;
	readonly content: Content;
	/** `https://example.nz` */
	readonly origin: string;
	readonly path: string;
}

/**
 * What a page says to machines, in the words of schema.org: only what is known. Example values stay
 * out, an invented clinic says nothing at all, and nobody is called a physician or given a title.
 */
export function structuredData(page: Page): Json | null {
	if (page.clinic.fictional) return null;
	const things = thingsOf(page);
	return things.length > 0 ? { '@context': 'https://schema.org', '@graph': things } : null;
}

function thingsOf(page: Page): readonly Json[] {
	const { clinic, content, path } = page;
	const [, area, id] = path.split('/');
	if (path === '/' || path === '/contact') return [clinicThing(page)];
	if (area === 'practitioners') return [clinicThing(page), ...peopleAt(page, id)];
	if (area === 'services')
		return [
			clinicThing(page),
			...clinic.services
				.filter((service) => id === undefined || service.id === id)
				.map((service) => serviceThing(page, service))
		];
	const article = area === 'resources' && content.articles.find((one) => one.id === id);
	if (article)
		return [healthPageThing(page, { name: article.title, reviewed: reviewOf([article.review]) })];
	const muscle = area === 'muscles' && content.atlas.muscles.find((one) => one.id === id);
	if (!muscle) return [];
	const reviews = muscle.triggerPoints.map(({ review }) => review);
	return [
		healthPageThing(page, {
			name: muscle.name.en,
			about: { '@type': 'Muscle', name: muscle.name.en, alternateName: muscle.name.la },
			reviewed: reviewOf(reviews)
		})
	];
}

type Review = Content['atlas']['muscles'][number]['triggerPoints'][number]['review'];

/** A page is reviewed when all of it is, and as long ago as its oldest part. */
function reviewOf(reviews: readonly Review[]): HealthPage['reviewed'] {
	const done = reviews.flatMap((review) => (review.status === 'reviewed' ? [review] : []));
	if (done.length < reviews.length) return undefined;
	return done.toSorted((a, b) => a.on.localeCompare(b.on))[0];
}

const clinicId = ({ origin }: Pick<Page, 'origin'>) => `${origin}/#clinic`;

function clinicThing(page: Page): Json {
	const { clinic, origin } = page;
	const { street, suburb, town, postcode } = clinic.address;
	return {
		'@type': 'MedicalClinic',
		'@id': clinicId(page),
		name: clinic.name,
		url: `${origin}/`,
		telephone: clinic.telephone.e164,
		...(clinic.email && !clinic.email.example ? { email: clinic.email.value } : {}),
		address: {
			'@type': 'PostalAddress',
			streetAddress: `${street}, ${suburb}`,
			addressLocality: town,
			...(postcode ? { postalCode: postcode } : {}),
			addressCountry: 'NZ'
		}
	};
}

function peopleAt(page: Page, id: string | undefined): readonly Json[] {
	return page.clinic.practitioners
		.filter((person) => id === undefined || person.id === id)
		.map((person) => ({
			'@type': 'Person',
			'@id': `${page.origin}/practitioners#${person.id}`,
			name: person.name,
			worksFor: { '@id': clinicId(page) }
		}));
}

function serviceThing(page: Page, service: Clinic['services'][number]): Json {
	return {
		'@type': 'Service',
		'@id': `${page.origin}/services#${service.id}`,
		name: service.name,
		provider: { '@id': clinicId(page) }
	};
}

/** For pages that say of themselves that they are about health: articles, muscles. */
export function healthPageThing(
	{ clinic, origin, path }: Page,
	{ name, about, reviewed }: HealthPage & { readonly about?: Json }
): Json {
	return {
		'@type': 'MedicalWebPage',
		'@id': `${origin}${path}#page`,
		url: `${origin}${path}`,
		name,
		inLanguage: 'en-NZ',
		...(about ? { about } : {}),
		publisher: { '@type': 'MedicalClinic', '@id': `${origin}/#clinic`, name: clinic.name },
		...(reviewed
			? { lastReviewed: reviewed.on, reviewedBy: { '@type': 'Person', name: reviewed.by } }
			: {})
	};
}

/** A data block; no sign within it could end it. */
export const asScript = (data: Json): string =>
	`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
