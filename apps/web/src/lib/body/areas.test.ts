import { area } from '@palpate/anatomy';
import { expect, test } from 'vitest';
import { areas } from './areas.ts';

test('every area of the atlas has its heading, once', () => {
	expect(areas.map(({ id }) => id).toSorted()).toEqual(area.options.toSorted());
});
