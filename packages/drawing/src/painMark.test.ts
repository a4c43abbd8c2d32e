import * as v from 'valibot';
import { expect, test } from 'vitest';
import { markKey, painMark } from './painMark.ts';

test('a key names the place and the side, or the place alone on the midline', () => {
	expect(markKey({ region: 'temple', side: 'right' })).toBe('temple:right');
	expect(markKey({ region: 'forehead' })).toBe('forehead');
});

test.each([
	['strength 11', { region: 'temple', side: 'left', intensity: 11 }],
	['strength below 0', { region: 'temple', side: 'left', intensity: -1 }],
	['half a step', { region: 'temple', side: 'left', intensity: 2.5 }],
	['a side that is none', { region: 'temple', side: 'both', intensity: 3 }],
	['a place that is no id', { region: 'Temple!', intensity: 3 }],
	['a member too many', { region: 'temple', side: 'left', intensity: 3, note: 'x' }],
	['no strength', { region: 'temple', side: 'left' }]
])('a mark with %s is refused', (_what, mark) => {
	expect(v.safeParse(painMark, mark).success).toBe(false);
});
