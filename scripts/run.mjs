// `node scripts/run.mjs some/script.ts ...`: installs what is missing, then runs it on Node 26.
import { install } from './support/install.mjs';
import { requireNode20 } from './support/node.mjs';
import { onNode26 } from './support/onNode26.mjs';
import { orExplain } from './support/step.mjs';

requireNode20();
orExplain(install);
orExplain(() => onNode26(process.argv.slice(2)));
