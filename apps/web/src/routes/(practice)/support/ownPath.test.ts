import { expect, test } from 'vitest';
import { codeAddress, ownPath, signInAddress } from './ownPath.ts';

test.each(['/staff', '/staff/book', '/staff?date=2026-12-01', '/staff/visit/0b1c-22?booked=1'])(
	'%s is followed',
	(path) => {
		expect(ownPath(path)).toBe(path);
	}
);

test.each([
	...[null, '', '/', '/book', '/staffroom', 'staff', '//evil.test', '/staff//evil.test'],
	...['https://evil.test/staff', '/staff/../book', '/staff\\evil.test', '/staff?next=//evil.test'],
	...['/staff\n', 'javascript:alert(1)', '/staff@evil.test', '/staff#x']
])('%j leads to the day instead', (path) => {
	expect(ownPath(path)).toBe('/staff');
});

test('sign-in and code carry the way back, unless it is the day itself', () => {
	expect(signInAddress('/staff')).toBe('/staff/sign-in');
	expect(signInAddress('/staff/book?date=2026-12-01')).toBe(
		'/staff/sign-in?next=%2Fstaff%2Fbook%3Fdate%3D2026-12-01'
	);
	expect(codeAddress('/staff/people')).toBe('/staff/code?next=%2Fstaff%2Fpeople');
});
