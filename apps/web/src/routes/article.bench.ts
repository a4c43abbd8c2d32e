// How much does the program cost beside a bare Node server, for the article?
import { pageBench } from '../../../../scripts/support/pageBench.ts';

export const { question, baseline, candidate, close } = await pageBench(
	'/resources/about-trigger-points'
);
