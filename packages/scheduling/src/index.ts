export * from './bookingRules.ts';
export * from './format.ts';
export * from './holiday.ts';
export * from './localDate.ts';
export * from './openingHours.ts';
export * from './period.ts';
export {
	countByDate,
	type FirstAvailable,
	freeSlots,
	mergeFirstAvailable,
	occupiedBy,
	type PractitionerSlots,
	type Slot,
	type SlotQuery,
	type VisitRules
} from './slots.ts';
