import { test } from '@playwright/test';
import { expectEveryStateClean } from './support/everyState.ts';

test('every state of where it hurts is clean on a phone', async ({ page }) => {
	test.slow();
	await expectEveryStateClean(page);
});
