import { expect, test } from 'vitest';
import { type ContactField, parseContact } from './contactDetails.ts';

const person = { name: 'Tāmati Test', email: 'tamati@example.test', phone: '021 555 0123' };
const parse = (changed: object, required: readonly ContactField[] = ['name']) =>
	parseContact({ ...person, ...changed }, { required });
const fieldsOf = (result: ReturnType<typeof parse>) => (result.ok ? {} : result.error.fields);

test('blanks at the ends go, macrons stay, and a number is kept with its country code', () => {
	const spaced = parse({ name: '  Tāmati Test ', email: ' tamati@example.test ' });
	expect(spaced).toEqual({
		ok: true,
		value: { name: 'Tāmati Test', email: 'tamati@example.test', phone: '+64215550123' }
	});
	expect(parse({ name: 'Ta\u0304mati' })).toMatchObject({ value: { name: 'Tāmati' } });
});

test.each(['Wiremu', "Ngaio O'Test-Smith", '李', 'ʻAna', 'x'.repeat(200)])(
	'%s is a name',
	(name) => {
		expect(parse({ name })).toMatchObject({ ok: true, value: { name } });
	}
);

test.each([
	['', 'Please give the name'],
	['   ', 'Please give the name'],
	['x'.repeat(201), 'too long'],
	['12', 'at least one letter'],
	['Ana\nBcc: everyone', 'on one line'],
	['Ana\u0000', 'on one line'],
	['Ana\ud800', 'on one line']
])('%j is refused as a name', (name, sentence) => {
	expect(fieldsOf(parse({ name }))).toEqual({ name: expect.stringContaining(sentence) });
});

test.each(['a@b.nz', 'first.last+tag@mail.example.co.nz', "o'test@example.nz", 'tāne@example.nz'])(
	'%s is an e-mail address',
	(email) => {
		expect(parse({ email })).toMatchObject({ ok: true, value: { email } });
	}
);

test.each([
	['tamati', 'has no @'],
	['@example.nz', 'not complete'],
	['a@example', 'not complete'],
	['a@b@example.nz', 'not complete'],
	['a b@example.nz', 'not complete'],
	['a@example..nz', 'not complete'],
	['a@example.nz\r\nBcc: b@example.nz', 'not complete'],
	['a@example.nz\u0000', 'not complete'],
	['Ana <a@example.nz>', 'not complete'],
	[`${'x'.repeat(250)}@b.nz`, 'too long']
])('%j is refused as an e-mail address', (email, sentence) => {
	expect(fieldsOf(parse({ email }))).toEqual({ email: expect.stringContaining(sentence) });
});

test.each([
	['021 555 012', '+6421555012'],
	['(021) 555-0123', '+64215550123'],
	['021 555 01234', '+642155501234'],
	['+64 21 555 0123', '+64215550123'],
	['0064 21 555 0123', '+64215550123'],
	['03 555 0123', '+6435550123'],
	['0800 611 116', '+64800611116'],
	['+44 20 7946 0018', '+442079460018']
])('%s is the number %s', (phone, kept) => {
	expect(parse({ phone })).toMatchObject({ ok: true, value: { phone: kept } });
});

test.each([
	['021 555', 'too short. A New Zealand mobile has 9 to 11 digits, such as 021 555 0123.'],
	['021 555 01', 'too short'],
	['111', 'too short'],
	['+', 'too short'],
	['021 555 012 345', 'too long'],
	['1'.repeat(60), 'too long'],
	['555 0123', 'area code is missing'],
	['03 555 01234', 'landline has 9 digits'],
	['05 555 0123', 'Please check its digits'],
	['09 555 01234', 'landline has 9 digits'],
	['+999 123 456', 'country code of this number is not known'],
	['+44 20 7946', 'cannot be called'],
	['021 555 CALL', 'digits only'],
	['03 555 0123 ext 2', 'digits only'],
	['021 555 0123;ext=3', 'digits only']
])('%j is refused as a number: %s', (phone, sentence) => {
	expect(fieldsOf(parse({ phone }))).toEqual({ phone: expect.stringContaining(sentence) });
});

test('what is not required may be left out, but there is always a way to reach the person', () => {
	expect(parse({ email: '' })).toMatchObject({ ok: true, value: { email: null } });
	expect(parse({ phone: '' })).toMatchObject({ ok: true, value: { phone: null } });
	expect(fieldsOf(parse({ email: '', phone: ' ' }))).toEqual({
		phone: expect.stringContaining('a telephone number or an e-mail address')
	});
	expect(fieldsOf(parseContact({}, { required: ['name', 'phone', 'email'] }))).toEqual({
		name: expect.any(String),
		email: expect.any(String),
		phone: expect.any(String)
	});
});

test('every field that does not make sense is named at once', () => {
	const fields = fieldsOf(parse({ name: '', email: 'x', phone: '1' }));
	expect(Object.keys(fields).sort()).toEqual(['email', 'name', 'phone']);
});
