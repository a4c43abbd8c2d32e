import type { Muscle } from '@palpate/anatomy';
import { muscleAreaName, muscleAreas } from '#lib/body/muscleAreas.ts';
import { searchMuscles } from '#lib/body/searchMuscles.ts';
import type { PageServerLoad } from './$types';

const longest = 80;

/** All muscles, from A to Z in each part of the body or under their first letters; and what was looked for. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { atlas } = locals.content;
	const { muscles } = atlas;
	const said = (url.searchParams.get('q') ?? '').trim().slice(0, longest);
	const found = said === '' ? null : searchMuscles(atlas, said);
	const byName = url.searchParams.get('by') === 'name';
	return {
		byName,
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
		groups: byName ? underLetters(muscles) : byArea(muscles)
	};
};

const byArea = (muscles: readonly Muscle[]) =>
	muscleAreas
		.map(({ id, name }) => ({
			id,
			name,
			muscles: fromAToZ(muscles.filter(({ bodyArea }) => bodyArea === id))
		}))
		.filter((group) => group.muscles.length > 0);

const underLetters = (muscles: readonly Muscle[]) =>
	[...Map.groupBy(fromAToZ(muscles), ({ name }) => name.charAt(0).toUpperCase())].map(
		([letter, found]) => ({ id: `letter-${letter.toLowerCase()}`, name: letter, muscles: found })
	);

const fromAToZ = (muscles: readonly Muscle[]) =>
	muscles.map(line).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

const line = ({ id, name, status }: Muscle) => ({ id, name: name.en, la: name.la, status });
