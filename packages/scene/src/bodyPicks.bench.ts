// Group body: how many spots of the skin are picked in a second, against looking at every triangle? And with them: one sample of painting.
import { quadsUnder } from '@palpate/drawing';
import { type Orbit, rayThrough } from './camera.ts';
import { instancesOf } from './decals.ts';
import { makePicker } from './pick.ts';
import { body, numbersFrom, skin } from './testing.ts';

export const question =
	'body: what does a sample of painting cost (a pick, the quads under a brush of 40 mm, and what the graphics card is handed), against ten times the picks alone?';

const picker = makePicker(body.surface);
const next = numbersFrom(9);
const rays = Array.from({ length: 200 }, () => {
	const orbit: Orbit = { target: [0, 0.9, 0], yaw: 6 * next(), pitch: next() - 0.5, distance: 3 };
	return rayThrough(orbit, 0.2 * (next() - 0.5), 0.7 * (next() - 0.5));
});

export const baseline = {
	name: '2000 picks',
	run: () => {
		for (let n = 0; n < 10; n++) for (const ray of rays) picker.pick(ray);
	}
};
export const candidate = {
	name: '200 samples of painting',
	run: () => {
		for (const ray of rays) {
			const at = picker.pick(ray);
			if (!at) continue;
			quadsUnder(skin, at, 40);
			instancesOf(body, skin, {
				kind: 'touches',
				points: [[at.quad, at.u, at.v]],
				radiusMillimetres: 40
			});
		}
	}
};
