import type { Muscle } from '@palpate/anatomy';

/** Where muscles lie, from head to foot, as a list shows it. */
export const muscleAreas: readonly { readonly id: Muscle['bodyArea']; readonly name: string }[] = [
	{ id: 'head-neck', name: 'Head and neck' },
	{ id: 'shoulder', name: 'Shoulder' },
	{ id: 'arm', name: 'Upper arm' },
	{ id: 'forearm-hand', name: 'Forearm and hand' },
	{ id: 'upper-trunk', name: 'Chest and upper back' },
	{ id: 'lower-trunk', name: 'Belly and lower back' },
	{ id: 'pelvis', name: 'Hip and pelvis' },
	{ id: 'thigh', name: 'Thigh' },
	{ id: 'leg', name: 'Lower leg' },
	{ id: 'foot', name: 'Foot' }
];

export const muscleAreaName = (id: Muscle['bodyArea']): string =>
	muscleAreas.find((area) => area.id === id)?.name ?? id;
