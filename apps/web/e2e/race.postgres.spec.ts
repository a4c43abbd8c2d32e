import { test } from '@playwright/test';
import { origins } from './support/origins.ts';
import { raceForOneSlot } from './support/race.ts';

test('fifty people ask for one time on PostgreSQL: one is booked, forty-nine are told it is taken', () =>
	raceForOneSlot(origins.postgres));
