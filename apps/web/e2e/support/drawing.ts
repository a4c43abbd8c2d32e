import type { Page } from '@playwright/test';

/** Painted on the left: an ache of 7 beside the lower spine, and a burning 4 on the buttock. */
export const painted = JSON.stringify({
	format: 'palpate-drawing',
	version: 1,
	surface: 'palpate-human-1',
	marks: [
		{
			kind: 'stroke',
			points: [
				[10249, 0.819, 0.601],
				[10266, 0.531, 0.974],
				[10439, 0.179, 0.22]
			],
			radiusMillimetres: 32,
			intensity: 7,
			quality: 'ache'
		},
		{
			kind: 'stroke',
			points: [
				[10295, 0.551, 0.499],
				[10303, 0.603, 0.137],
				[10303, 0.624, 0.796]
			],
			radiusMillimetres: 32,
			intensity: 4,
			quality: 'burning'
		}
	]
});

/** Sends a drawing as the painting page does, and lands on the safety questions. */
export async function sendDrawing(page: Page, drawing: string): Promise<void> {
	await page.evaluate((text) => {
		const form = document.createElement('form');
		form.method = 'post';
		form.action = '/where-it-hurts';
		const field = document.createElement('input');
		field.name = 'drawing';
		field.value = text;
		form.append(field);
		document.body.append(form);
		form.submit();
	}, drawing);
	await page.waitForURL(/\/where-it-hurts\/questions$/);
}
