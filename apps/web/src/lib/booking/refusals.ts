import type { BookingError } from '@palpate/services';

/** Every way a booking can be refused has its sentence; a new code without one fails the type check. */
export const bookingRefusals = {
	'slot-taken': 'Someone has just taken that time. Please choose another.',
	'outside-opening-hours': 'The clinic is closed then. Please choose another time.',
	'not-on-the-grid': 'Visits do not start at that time. Please choose one from the list.',
	'notice-too-short': 'That is too soon to book online. Please call us.',
	'too-far-ahead': 'That is further ahead than we take bookings. Please choose an earlier time.',
	'service-not-offered': 'That cannot be booked with this person. Please choose again.',
	'key-reused': 'This form has already booked a visit. Start again to book another one.'
} satisfies Record<BookingError['code'], string>;
