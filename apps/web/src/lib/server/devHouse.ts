import { resolve } from 'node:path';
import { type House, openHouse } from '@palpate/services';
import { type Logger, pino } from 'pino';

interface Furnished {
	readonly house: House;
	readonly log: Logger;
}

const kept = globalThis as { palpateDevHouse?: Promise<Furnished> };

/** `npm run dev` has no server of ours in front: one house for as long as Vite runs. */
export function openDevHouse(): Promise<Furnished> {
	kept.palpateDevHouse ??= open();
	return kept.palpateDevHouse;
}

async function open(): Promise<Furnished> {
	const root = resolve(import.meta.dirname, '../../../../..');
	const { DATA_DIR, DATABASE_URL, PORT } = process.env;
	const house = await openHouse({
		contentFolder: resolve(root, 'content'),
		dataFolder: resolve(root, DATA_DIR ?? 'data'),
		databaseUrl: DATABASE_URL,
		origins: { main: undefined, port: Number(PORT ?? 5173) },
		sourceFolder: root,
		report: (step) => console.log(`  ${step}`)
	});
	return { house, log: pino({ level: 'info' }) };
}
