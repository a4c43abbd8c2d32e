import type { Area } from '@palpate/anatomy';

/** The areas of the body in the order of the list, with the names it shows. */
export const areas: readonly { readonly id: Area; readonly name: string }[] = [
	{ id: 'head-neck', name: 'Head and neck' },
	{ id: 'shoulder-arm', name: 'Shoulder, arm and hand' },
	{ id: 'chest-belly', name: 'Chest and belly' },
	{ id: 'back', name: 'Back' },
	{ id: 'hip-leg', name: 'Hip and leg' },
	{ id: 'foot', name: 'Ankle and foot' }
];
