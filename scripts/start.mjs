// `npm start`: installs, builds, then serves on Node 26. Arguments go on to the server.
import { build } from './support/build.mjs';
import { install } from './support/install.mjs';
import { requireNode20 } from './support/node.mjs';
import { onNode26 } from './support/onNode26.mjs';
import { orExplain } from './support/step.mjs';

requireNode20();
orExplain(install);
orExplain(build);
orExplain(() => onNode26(['apps/web/server.mjs', ...process.argv.slice(2)]));
