import { expect, test } from 'vitest';
import { weekHours, workingDays } from './weekHours.ts';

const hours = (value: Parameters<typeof weekHours>[0][number]['hours']['value']) => ({
	hours: { value, example: true }
});

test('days that are alike are drawn together, and a day nobody works is closed', () => {
	const day = [{ from: '08:00', to: '18:30' }];
	const week = {
		monday: day,
		tuesday: day,
		wednesday: day,
		friday: [{ from: '08:00', to: '12:00' }]
	};
	expect(weekHours([hours(week)])).toEqual([
		{ days: 'Monday to Wednesday', times: '8:00 am to 6:30 pm' },
		{ days: 'Thursday', times: 'closed' },
		{ days: 'Friday', times: '8:00 am to 12:00 pm' },
		{ days: 'Saturday and Sunday', times: 'closed' }
	]);
});

test('the clinic is open from the first person in to the last one out', () => {
	const early = hours({ monday: [{ from: '07:30', to: '12:00' }] });
	const late = hours({
		monday: [
			{ from: '09:00', to: '12:00' },
			{ from: '13:00', to: '20:15' }
		]
	});
	expect(weekHours([late, early])[0]).toEqual({ days: 'Monday', times: '7:30 am to 8:15 pm' });
});

test('working days are named in runs, whatever the hours', () => {
	const some = [{ from: '09:00', to: '12:00' }];
	const long = [{ from: '08:00', to: '18:00' }];
	expect(workingDays(hours({ monday: some, tuesday: long, wednesday: some, friday: long }))).toBe(
		'Monday to Wednesday and Friday'
	);
	expect(workingDays(hours({ monday: some, wednesday: some, friday: long, saturday: long }))).toBe(
		'Monday, Wednesday, Friday and Saturday'
	);
	expect(workingDays(hours({ thursday: some }))).toBe('Thursday');
	expect(workingDays(hours({}))).toBe('');
});
