import { expect, test } from 'vitest';
import { checkMarks } from './marks.ts';
import { makeAtlas } from './testing.ts';

const atlas = makeAtlas();
const left = { region: 'shin', side: 'left', intensity: 4 } as const;

test('marks of known places with the sides they need are let through', () => {
	const marks = [left, { ...left, side: 'right' as const }, { region: 'belly', intensity: 2 }];
	expect(checkMarks(atlas, marks)).toEqual({ ok: true, value: marks });
});

test.each([
	['unknown-region', { region: 'moon', intensity: 3 }],
	['side-missing', { region: 'heel', intensity: 3 }],
	['side-not-allowed', { region: 'belly', side: 'left' as const, intensity: 3 }],
	['marked-twice', { ...left, intensity: 9 }]
])('a mark is refused as %s, with its position', (code, mark) => {
	expect(checkMarks(atlas, [left, mark])).toEqual({
		ok: false,
		error: { code, index: 1, region: mark.region }
	});
});
