import { test } from '@playwright/test';
import { expectEveryStateClean } from './support/everyState.ts';

test('every state of where it hurts is clean on a desk', async ({ page }) => {
	await expectEveryStateClean(page);
});
