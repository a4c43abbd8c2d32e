import { areas } from '#lib/body/areas.ts';
import type { PageServerLoad } from './$types';

/** Every place where people say it hurts, by part of the body. */
export const load: PageServerLoad = ({ locals }) => ({
	groups: areas.map(({ id, name }) => ({
		name,
		places: locals.content.atlas.regions
			.filter(({ area }) => area === id)
			.map((place) => ({ id: place.id, name: place.name }))
			.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
	}))
});
