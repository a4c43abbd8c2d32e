import { randomUUID } from 'node:crypto';
import { type Clinic, type Content, loadContent } from '@palpate/content';
import {
	type Agent,
	type DataFolder,
	enrolClinic,
	type Files,
	fileSentence,
	lockFolder,
	migrate,
	nodeFiles,
	type OpenDatabase,
	openDataFolder,
	openEmbedded,
	openServer,
	StartRefusal
} from '@palpate/storage';
import type { Services } from './services.ts';

/** Everything that is opened once and shared by all requests. */
export interface House {
	readonly content: Content;
	readonly database: OpenDatabase;
	readonly folder: DataFolder;
	readonly origins: Origins;
	/** the project's own folder, whose source the site offers */
	readonly sourceFolder: string;
	readonly now: () => number;
	/** rises with each decision about settings in this process: what was kept from before is out of date */
	readonly settingsVersion: () => number;
	readonly settingsChanged: () => void;
	close(): Promise<void>;
}

/** Where the site is reached from outside; a Host header is never believed for this. */
export interface Origins {
	/** of the default clinic, such as `https://example.nz` */
	readonly main: string | undefined;
	readonly port: number;
}

export interface HouseOptions {
	readonly contentFolder: string;
	readonly dataFolder: string;
	/** PostgreSQL 15 or newer; the embedded database when absent */
	readonly databaseUrl?: string | undefined;
	readonly origins: Origins;
	readonly sourceFolder: string;
	readonly files?: Files;
	readonly now?: () => number;
	/** told of each step as it begins */
	readonly report?: (step: string) => void;
}

/**
 * Reads the content, opens and migrates the database and makes the clinics known to it.
 *
 * @throws StartRefusal or ContentError, worded for whoever started it
 */
export async function openHouse(options: HouseOptions): Promise<House> {
	const { report = () => undefined, files = nodeFiles, now = Date.now } = options;
	report('Reading the content');
	const content = loadContent(options.contentFolder);
	report('Opening the data folder');
	const folder = openDataFolder(options.dataFolder, files);
	const unlock = options.databaseUrl ? () => undefined : lockFolder(folder.path, files);
	try {
		report(options.databaseUrl ? 'Opening PostgreSQL' : 'Opening the embedded database');
		const database = await openDatabase(options.databaseUrl, folder);
		report('Bringing the database up to date');
		await migrateOrExplain(database, folder);
		for (const clinic of content.clinics)
			await enrolClinic(
				database.db,
				clinic,
				clinic.practitioners.map(({ id }) => id)
			);
		let settingsVersion = 0;
		return {
			content,
			database,
			folder,
			origins: options.origins,
			sourceFolder: options.sourceFolder,
			now,
			settingsVersion: () => settingsVersion,
			settingsChanged: () => {
				settingsVersion += 1;
			},
			async close() {
				await database.close();
				unlock();
			}
		};
	} catch (error) {
		unlock();
		throw error;
	}
}

/** What one request, or one task of the program itself, needs for one clinic. */
export function servicesFor(house: House, clinic: Clinic, agent: Agent): Services {
	return {
		db: house.database.db,
		content: house.content,
		clinic,
		secrets: house.folder.secrets,
		agent,
		origin: originOf(house, clinic),
		now: house.now,
		settingsChanged: house.settingsChanged
	};
}

/** The program acting for itself: at start, or on a timer. */
export const systemAgent = (): Agent => ({ kind: 'system', requestId: randomUUID() });

/** How a clinic is reached from outside, with no slash at the end. */
export function originOf(house: Pick<House, 'origins'>, clinic: Clinic): string {
	const { main, port } = house.origins;
	if (clinic.isDefault && main) return main;
	return `http://${clinic.hosts[0] ?? 'localhost'}:${port}`;
}

/**
 * Opens it as it is, without migrating; the caller has locked the folder.
 *
 * @param url PostgreSQL; the embedded database of the folder when absent
 * @throws StartRefusal when the embedded one cannot be opened
 */
export async function openDatabase(
	url: string | undefined,
	folder: DatabasePlace
): Promise<OpenDatabase> {
	if (url) return openServer(url);
	try {
		return await openEmbedded(folder.databasePath);
	} catch (error) {
		const sentence = fileSentence(folder.path, error) ?? damageSentence(folder, error);
		throw sentence ? new StartRefusal(sentence, { cause: error }) : error;
	}
}

type DatabasePlace = Pick<DataFolder, 'path' | 'databasePath'>;

/** PostgreSQL in WebAssembly stops with an abort and no words when its files make no sense. */
function damageSentence({ databasePath }: DatabasePlace, error: unknown): string | undefined {
	const aborted =
		error instanceof Error &&
		/^(RuntimeError|ExitStatus) |failed to initialize/.test(`${error.name} ${error.message}`);
	return aborted
		? `The embedded database in ${databasePath} cannot be opened: its files are damaged or incomplete. Put a copy back, or move the folder away to begin anew.`
		: undefined;
}

async function migrateOrExplain(database: OpenDatabase, folder: DataFolder): Promise<void> {
	try {
		await migrate(database);
	} catch (error) {
		await database.close();
		const sentence = fileSentence(folder.path, error) ?? connectionSentence(error);
		throw sentence ? new StartRefusal(sentence, { cause: error }) : error;
	}
}

/** What a PostgreSQL that cannot be reached means for whoever named it; undefined for other errors. */
export function connectionSentence(error: unknown): string | undefined {
	const code = (error as { code?: string } | null)?.code ?? '';
	if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|57P03)$/.test(code))
		return 'The database named in DATABASE_URL does not answer. Check that it runs and that the address is right.';
	if (/^(28P01|28000|3D000)$/.test(code))
		return 'The database named in DATABASE_URL refused us. Check the user, the password and the name of the database.';
	return undefined;
}
