// Makes a clone ready to run: installs what the lockfile asks, builds the site, and skips what is
// done already. `--install-only` leaves the site alone. Runs on whatever Node the reader has.
import { build } from './support/build.mjs';
import { install } from './support/install.mjs';
import { requireNode20 } from './support/node.mjs';
import { orExplain } from './support/step.mjs';

requireNode20();
orExplain(install);
if (!process.argv.includes('--install-only')) orExplain(build);
console.log('Ready.');
