import { expect, test } from 'vitest';
import { keptText, parseBookingForm, textFields } from './bookingForm.ts';

const whole = {
	forWhom: 'self',
	name: ' Tāmati Ōtaki ',
	phone: '021 555 0123',
	email: '',
	consent: 'yes'
};

test('a whole form gives a trimmed name, an international number and no e-mail where none was typed', () => {
	expect(parseBookingForm(whole)).toEqual({
		ok: true,
		value: {
			client: { name: 'Tāmati Ōtaki', phone: '+64215550123', email: null },
			shareReport: false
		}
	});
});

test('for somebody else, the name of who books is kept beside the name of who comes', () => {
	const form = parseBookingForm({ ...whole, forWhom: 'other', bookedByName: 'Hēmi', share: 'yes' });
	expect(form).toMatchObject({ ok: true, value: { bookedByName: 'Hēmi', shareReport: true } });
});

test.each([
	['forWhom', { forWhom: '' }],
	['forWhom', { forWhom: 'both' }],
	['name', { name: '   ' }],
	['name', { name: 'x'.repeat(201) }],
	['bookedByName', { forWhom: 'other' }],
	['bookedByName', { forWhom: 'other', bookedByName: 'x'.repeat(201) }],
	['phone', { phone: '' }],
	['phone', { phone: '021 55' }],
	['phone', { phone: 'none' }],
	['email', { email: 'tamati@' }],
	['consent', { consent: '' }]
] as const)('%s is refused beside its own field alone: %j', (field, change) => {
	const form = parseBookingForm({ ...whole, ...change });
	expect(form.ok).toBe(false);
	if (form.ok) return;
	expect(Object.keys(form.error.fields)).toEqual([field]);
	expect(form.error.fields[field]).toMatch(/^[A-Z].*\.$/);
});

test('an empty form names every field that is needed, once each', () => {
	const form = parseBookingForm({});
	expect(form.ok ? [] : Object.keys(form.error.fields).sort()).toEqual([
		'consent',
		'forWhom',
		'name',
		'phone'
	]);
});

test('what is kept is what was typed, never the consent, and never without end', () => {
	const kept = keptText({ ...whole, name: 'x'.repeat(9_000), attempt: 'secret' });
	expect(kept).toMatchObject({ phone: '021 555 0123', forWhom: 'self' });
	expect(kept.name).toHaveLength(500);
	expect(Object.keys(kept)).not.toContain('consent');
	expect(Object.keys(kept)).not.toContain('attempt');
});

test('a NUL, which the database cannot keep, is dropped; a file is not text', () => {
	const form = new FormData();
	form.set('name', 'Tā\0mati');
	form.set('phone', new File(['x'], 'x.txt'));
	expect(textFields(form)).toEqual({ name: 'Tāmati' });
});
