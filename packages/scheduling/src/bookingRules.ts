import { err, ok, type Result } from '@palpate/base';
import { contains, mergePeriods, minute, type Period } from './period.ts';
import { checkRules, isOnGrid, type Slot, timing, type VisitRules } from './slots.ts';

/** Why a booking is refused before the database is asked; only that can say `slot-taken`. */
export type BookingRefusal =
	| 'service-not-offered'
	| 'notice-too-short'
	| 'too-far-ahead'
	| 'outside-opening-hours'
	| 'not-on-the-grid';

export interface BookingQuery extends VisitRules {
	/** when the visit would begin, epoch milliseconds */
	readonly start: number;
	/** id of the service that is asked for */
	readonly service: string;
	/** ids of the services that the practitioner offers */
	readonly offered: readonly string[];
	/** the practitioner's open periods, at least for the day of `start` */
	readonly open: readonly Period[];
	/** epoch milliseconds */
	readonly now: number;
}

/**
 * Whether a visit may be booked, whatever else is in the diary. It says yes to exactly the starts
 * that `freeSlots` would offer in an empty diary. The first refusal found is given, in the order of
 * `BookingRefusal`: a start in the past is `notice-too-short`.
 *
 * @throws RangeError when a rule is outside its range
 */
export function checkBooking(query: BookingQuery): Result<Slot, { readonly code: BookingRefusal }> {
	const refusal = whyNot(query);
	if (refusal) return err({ code: refusal });
	return ok(slotOf(query));
}

function whyNot(query: BookingQuery): BookingRefusal | undefined {
	const { start, service, offered, open, stepMinutes, now } = query;
	checkRules(query);
	if (!offered.includes(service)) return 'service-not-offered';
	const when = timing(start, query, now);
	if (when === 'too-soon') return 'notice-too-short';
	if (when === 'too-far') return 'too-far-ahead';
	if (!mergePeriods(open).some((period) => contains(period, slotOf(query)))) {
		return 'outside-opening-hours';
	}
	if (!isOnGrid(start, open, stepMinutes)) return 'not-on-the-grid';
	return undefined;
}

function slotOf({ start, minutes }: BookingQuery): Slot {
	return { start, end: start + minutes * minute };
}
