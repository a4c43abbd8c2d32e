// How much does the program cost beside a bare Node server, for a page with much to read?
import { pageBench } from '../../../../scripts/support/pageBench.ts';

export const { question, baseline, candidate, close } = await pageBench('/muscles/infraspinatus');
