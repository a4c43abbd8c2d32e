import { expect, test } from 'vitest';
import { complaintAbout, node26 } from './node.mjs';

test.each(['20.0.0', '22.19.0', '26.10.0'])('Node %s may start', (version) => {
	expect(complaintAbout(version)).toBeUndefined();
});

test.each(['12.22.9', '18.20.4', '19.9.0'])('Node %s is told which one it takes', (version) => {
	expect(complaintAbout(version)).toBe(
		`Palpate needs Node 20 or newer to start, and this is Node ${version}. Please install a newer one from https://nodejs.org and try again.`
	);
});

test('a machine without a Node of ours uses its own when that is new enough', () => {
	expect(node26({ platform: 'sunos-x64', version: '26.1.0' })).toBe(process.execPath);
});

test('a machine without a Node of ours and with an old one is told so', () => {
	expect(() => node26({ platform: 'sunos-x64', version: '24.0.0' })).toThrow(
		'No Node 26 comes with Palpate for sunos-x64'
	);
});
