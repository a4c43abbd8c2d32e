import { expect, test } from 'vitest';
import { outlinesOf } from '#lib/painting/bodyFiles.server.ts';
import { panes } from './panes.ts';
import { placesCss, spotsIn } from './placesCss.ts';

const places = [
	{ id: 'forehead', name: 'Forehead', midline: true },
	{ id: 'temple', name: 'Temple', midline: false },
	{ id: 'heel', name: 'Heel', midline: false }
];
const outlined = panes.map(({ id, view }) => ({ id, outlines: outlinesOf(view) }));
const css = placesCss(outlined, places);
const pane = (id: string) => {
	const found = outlined.find((one) => one.id === id);
	if (!found) throw new Error(`no pane ${id}`);
	return found;
};

test('each side of a place can be touched where the place is seen, and the face once more', () => {
	const boxes = (id: string) => spotsIn(pane(id), places).map(({ box }) => box);
	expect(boxes('front')).toEqual(
		expect.arrayContaining(['forehead-here', 'temple-right', 'temple-left'])
	);
	expect(boxes('face')).toEqual(['forehead-here', 'temple-right', 'temple-left']);
	expect(boxes('back')).toEqual(expect.arrayContaining(['heel-right', 'heel-left']));
});

test('the person’s own right lies on the left of the front picture and on the right of the back', () => {
	const x = (id: string, box: string) =>
		spotsIn(pane(id), places).find((spot) => spot.box === box)?.pieces[0]?.[0]?.[0] ?? 0;
	const middle = pane('front').outlines.width / 2;
	expect(x('front', 'temple-right')).toBeLessThan(middle);
	expect(x('front', 'temple-left')).toBeGreaterThan(middle);
	expect(x('back', 'heel-right')).toBeGreaterThan(middle);
	expect(x('back', 'heel-left')).toBeLessThan(middle);
});

test('each has its outline, its name under the pointer, and lights up when ticked or in focus', () => {
	for (const box of ['forehead-here', 'temple-left', 'heel-right']) {
		expect(css).toMatch(
			new RegExp(`\\[for=${box}\\]\\[data-part="0"\\]\\{inset:[^;]+;clip-path:polygon`)
		);
		expect(css).toContain(`[for=${box}]:hover~.saying`);
		expect(css).toContain(`:has(#${box}:checked) [for=${box}]`);
		expect(css).toContain(`:has(#${box}:focus-visible) [for=${box}]`);
	}
	expect(css).toContain('content:"Left temple"');
});

test('a name cannot break out of the style sheet', () => {
	const nasty = placesCss(outlined, [{ id: 'temple', name: '"}</style>\\', midline: false }]);
	expect(nasty).not.toContain('</style>');
	expect(nasty).toContain('content:"Left \\22 }\\3c /style>\\5c "');
});
