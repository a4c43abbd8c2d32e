import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { logs } from './support/origins.ts';

/** Whatever the tests typed, chose or were given: none of it may be in a log. */
const personal = [
	/example\.test/i,
	/mārama|tāmati|racer \d/i,
	/021 ?555|\+6421/,
	/\/visit\/[\w-]{20,}/,
	/\/staff\/link\/[\w-]{20,}/,
	/\?(place|start|service)=/,
	/behind-shoulder|shoulder-blade|lower-back/,
	/xylophone|behind my|shoulder blade/i,
	/203\.0\.113\.|198\.51\.100\./
];

for (const [database, file] of Object.entries(logs))
	test(`the log of the server on ${database} holds route patterns and nothing personal`, () => {
		if (!existsSync(file)) return test.skip(true, 'this server did not run');
		const lines = readFileSync(file, 'utf8').trim().split('\n');
		const text = lines.join('\n');
		for (const pattern of personal) expect(text).not.toMatch(pattern);
		const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
		expect(requests.length).toBeGreaterThan(0);
		for (const request of requests)
			expect(Object.keys(request).sort()).toEqual(
				[
					'level',
					'time',
					'pid',
					'hostname',
					'requestId',
					'method',
					'route',
					'status',
					'milliseconds',
					'msg'
				].sort()
			);
	});
