// The program: `node server.mjs [--empty]`, with PORT, HOST, DATA_DIR, DATABASE_URL and the rest of
// docs/configuration.md. Everything it does is in server/.
import { run } from './server/run.ts';

await run({ args: process.argv.slice(2), env: process.env });
