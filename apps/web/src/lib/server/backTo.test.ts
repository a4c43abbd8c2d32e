import { expect, test } from 'vitest';
import { backTo } from './backTo.ts';

test.each([
	['/', '/'],
	['/muscles/soleus', '/muscles/soleus'],
	['/where-it-hurts?place=calf&place=heel', '/where-it-hurts?place=calf&place=heel'],
	['/practitioners#gavin-crisp', '/practitioners']
])('%s leads back to %s', (path, expected) => {
	expect(backTo(path)).toBe(expected);
});

test.each([
	'https://elsewhere.example/',
	'//elsewhere.example/',
	'/\\elsewhere.example',
	'/\t/elsewhere.example',
	'/.//elsewhere.example',
	'javascript:alert(1)',
	'',
	null
])('%s leads home, never elsewhere', (path) => {
	expect(backTo(path)).toBe('/');
});
