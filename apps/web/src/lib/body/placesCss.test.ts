import { expect, test } from 'vitest';
import { figure } from './figure.ts';
import { panes, placesCss, spotsIn } from './placesCss.ts';

const places = [
	{ id: 'forehead', name: 'Forehead', midline: true },
	{ id: 'temple', name: 'Temple', midline: false },
	{ id: 'heel', name: 'Heel', midline: false }
];
const css = placesCss(figure, places);
const pane = (id: string) => {
	const found = panes.find((one) => one.id === id);
	if (!found) throw new Error(`no pane ${id}`);
	return found;
};

test('each side of a place can be touched where the place is seen, and the face once more', () => {
	const boxes = (id: string) => spotsIn(pane(id), figure, places).map(({ box }) => box);
	expect(boxes('front')).toEqual(['forehead-here', 'temple-right', 'temple-left']);
	expect(boxes('face')).toEqual(['forehead-here', 'temple-right', 'temple-left']);
	expect(boxes('back')).toEqual(['heel-right', 'heel-left']);
});

test('the person’s own right lies on the left of the front picture and on the right of the back', () => {
	const x = (id: string, box: string) =>
		spotsIn(pane(id), figure, places).find((spot) => spot.box === box)?.outlines[0]?.[0]?.[0] ?? 0;
	expect(x('front', 'temple-right')).toBeLessThan(figure.axis);
	expect(x('front', 'temple-left')).toBeGreaterThan(figure.axis);
	expect(x('back', 'heel-right')).toBeGreaterThan(figure.axis);
	expect(x('back', 'heel-left')).toBeLessThan(figure.axis);
});

test('each has its outline, its name under the pointer, and lights up when ticked or in focus', () => {
	for (const box of ['forehead-here', 'temple-left', 'heel-right']) {
		expect(css).toMatch(new RegExp(`\\[for=${box}\\]\\[data-part="0"\\]\\{clip-path:polygon`));
		expect(css).toContain(`[for=${box}]:hover~.saying`);
		expect(css).toContain(`:has(#${box}:checked) [data-box=${box}]`);
		expect(css).toContain(`:has(#${box}:focus-visible) [data-box=${box}]`);
	}
	expect(css).toContain('content:"Left temple"');
});

test('a name cannot break out of the style sheet', () => {
	const nasty = placesCss(figure, [{ id: 'temple', name: '"}</style>\\', midline: false }]);
	expect(nasty).not.toContain('</style>');
	expect(nasty).toContain('content:"Left \\22 }\\3c /style>\\5c "');
});
