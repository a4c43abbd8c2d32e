import { expect, test } from 'vitest';
import { markUntypedBody } from './untypedBody.ts';

const typeAfter = (url: string, type: string | undefined) => {
	const headers = type === undefined ? {} : { 'content-type': type };
	markUntypedBody({ url, headers });
	return (headers as Record<string, string>)['content-type'];
};

test.each([
	undefined,
	'application/x-www-form-urlencoded',
	'Multipart/Form-Data; boundary=x',
	'text/plain'
])('what a form could send (%s) is of no known type to the API', (type) => {
	expect(typeAfter('/api/v1/appointments', type)).toBe('application/octet-stream');
});

test('JSON stays JSON, and the pages keep their protection', () => {
	expect(typeAfter('/api/v1/appointments', 'application/json')).toBe('application/json');
	expect(typeAfter('/book/details', 'text/plain')).toBe('text/plain');
	expect(typeAfter('/apiary', undefined)).toBeUndefined();
});
