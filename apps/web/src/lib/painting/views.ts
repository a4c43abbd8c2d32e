import { flatViews, type ViewId } from '@palpate/drawing';

/** What one button of the figure shows. */
export interface ViewGroup {
	readonly id: string;
	readonly name: string;
	readonly views: readonly ViewId[];
}

const head = ['head-front', 'head-back', 'head-left', 'head-right'] as const;
const hands = ['right-palm', 'left-palm', 'right-back-of-hand', 'left-back-of-hand'] as const;
const feet = [
	'right-foot-top',
	'left-foot-top',
	'right-sole',
	'left-sole',
	'right-foot-outer',
	'left-foot-outer',
	'right-foot-inner',
	'left-foot-inner'
] as const;
const closer: readonly ViewGroup[] = [
	{ id: 'head', name: 'Head', views: head },
	{ id: 'hands', name: 'Hands', views: hands },
	{ id: 'feet', name: 'Feet', views: feet }
];

/** On a phone one body at a time, on a desk two side by side. */
export const viewGroups = {
	narrow: [
		{ id: 'front', name: 'Front', views: ['front'] },
		{ id: 'back', name: 'Back', views: ['back'] },
		{ id: 'left', name: 'Left', views: ['left'] },
		{ id: 'right', name: 'Right', views: ['right'] },
		...closer
	],
	wide: [
		{ id: 'front', name: 'Front and back', views: ['front', 'back'] },
		{ id: 'left', name: 'Sides', views: ['right', 'left'] },
		...closer
	]
} satisfies Readonly<Record<string, readonly ViewGroup[]>>;

/** What the turning figure turns to, by button and by number key. */
export const turningViews: readonly { readonly view: ViewId; readonly name: string }[] = [
	{ view: 'front', name: 'Front' },
	{ view: 'back', name: 'Back' },
	{ view: 'left', name: 'Left' },
	{ view: 'right', name: 'Right' },
	{ view: 'head-front', name: 'Head' },
	{ view: 'left-back-of-hand', name: 'Hand' },
	{ view: 'left-foot-top', name: 'Foot' }
];

const addresses = import.meta.glob<string>('../../../../../content/atlas/figure/*.webp', {
	eager: true,
	query: '?url',
	import: 'default'
});

export interface ViewPicture {
	readonly light: string;
	readonly dark: string;
}

/** The shaded picture of a view; it lies exactly in the view's box. */
export function pictureOf(view: ViewId): ViewPicture | undefined {
	const light = addresses[`../../../../../content/atlas/figure/${view}-light.webp`];
	const dark = addresses[`../../../../../content/atlas/figure/${view}-dark.webp`];
	return light && dark ? { light, dark } : undefined;
}

export const viewName = (view: ViewId): string => flatViews[view].name;
