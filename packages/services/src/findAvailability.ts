import { err, ok, type Result } from '@palpate/base';
import type { Practitioner } from '@palpate/content';
import {
	addDays,
	countByDate,
	dayPeriod,
	freeSlots,
	type LocalDate,
	mergeFirstAvailable,
	type Period
} from '@palpate/scheduling';
import { type BusyPeriod, busyPeriods } from '@palpate/storage';
import { type Services, transact } from './services.ts';
import { openFor, rulesFor, takers, type VisitChoice } from './visitRules.ts';

/** A time on the grid and who is free then, the one to book first; nobody when it is taken. */
export interface OfferedSlot extends Period {
	readonly practitioners: readonly string[];
}

/**
 * The times that could be booked from the first to the last date, both included. Times that are
 * taken are there too, with nobody in them, so that a page can strike them out.
 */
export async function findAvailability(
	services: Services,
	choice: VisitChoice & { readonly from: LocalDate; readonly to: LocalDate }
): Promise<Result<readonly OfferedSlot[], { code: 'service-not-offered' }>> {
	const people = takers(services.clinic, choice);
	const rules = rulesFor(services.clinic, choice);
	if (!rules || people.length === 0) return err({ code: 'service-not-offered' });

	const { timeZone } = services.clinic;
	const within = {
		start: dayPeriod(addDays(choice.from, -1), timeZone).start,
		end: dayPeriod(addDays(choice.to, 1), timeZone).end
	};
	const ids = people.map(({ id }) => id);
	const busy = await transact(services, (trx) => busyPeriods(trx, services.clinic.id, ids, within));
	const slots = (person: Practitioner, taken: readonly Period[]) =>
		freeSlots({
			...rules,
			open: openFor(services, person, choice.from, choice.to),
			busy: taken,
			bufferMinutes: services.clinic.booking.value.bufferMinutes,
			now: services.now()
		});
	const offers = (busyOf: (id: string) => readonly BusyPeriod[]) =>
		mergeFirstAvailable(
			people.map((person) => ({
				practitioner: person.id,
				slots: slots(person, busyOf(person.id)),
				bookings: countByDate(
					busy.filter(({ resourceId }) => resourceId === person.id).map(({ start }) => start),
					timeZone
				)
			})),
			timeZone
		);
	const free = new Map(
		offers((id) => busy.filter(({ resourceId }) => resourceId === id)).map((slot) => [
			slot.start,
			slot
		])
	);
	return ok(offers(() => []).map((slot) => free.get(slot.start) ?? { ...slot, practitioners: [] }));
}
