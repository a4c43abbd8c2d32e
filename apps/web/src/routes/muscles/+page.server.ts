import type { Muscle } from '@palpate/anatomy';
import { muscleAreaName, muscleAreas } from '#lib/body/muscleAreas.ts';
import { searchMuscles } from '#lib/body/searchMuscles.ts';
import type { PageServerLoad } from './$types';

const longest = 80;

/** All muscles by part of the body, each part from A to Z; and what was looked for. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { atlas } = locals.content;
	const { muscles } = atlas;
	const said = (url.searchParams.get('q') ?? '').trim().slice(0, longest);
	const found = said === '' ? null : searchMuscles(atlas, said);
	return {
		count: muscles.length,
		complete: muscles.filter(({ status }) => status === 'complete').length,
		said,
		found: found && {
			muscles: found.muscles.map((muscle) => ({
				...line(muscle),
				area: muscleAreaName(muscle.bodyArea)
			})),
			places: found.places.map(({ id, name }) => ({ id, name }))
		},
		groups: muscleAreas
			.map(({ id, name }) => ({
				id,
				name,
				muscles: muscles
					.filter(({ bodyArea }) => bodyArea === id)
					.map(line)
					.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
			}))
			.filter((group) => group.muscles.length > 0)
	};
};

const line = ({ id, name, status }: Muscle) => ({ id, name: name.en, la: name.la, status });
