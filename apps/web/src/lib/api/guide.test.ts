import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { apiRoot, operations } from './operations.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../../../../docs/api.md'), 'utf8');

test('docs/api.md shows every route and no other', () => {
	const shown = [...guide.matchAll(/\/api\/v1(\/[\w./:-]+)/g)].map(([, path = '']) =>
		path.replace(/^\/(muscles|trigger-points)\/.+/, '/$1/{id}')
	);
	const paths = Object.values(operations).map(({ path }) => path);
	expect([...new Set(shown)].sort()).toEqual([...paths].sort());
	expect(guide).toContain(`${apiRoot}/openapi.json`);
});
