import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from '@palpate/storage';
import { eachDatabase } from '@palpate/storage/testing';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookAppointment } from './bookAppointment.ts';
import { cancelAppointment } from './cancelAppointment.ts';
import { deleteExpired } from './deleteExpired.ts';
import { clearDraft, readDraft, saveDraft } from './drafts.ts';
import type { Services } from './services.ts';
import { decideSettings } from './settings.ts';
import { makeServices, mondayNine } from './testing.ts';
import { viewAppointment, viewOwnBooking } from './viewAppointment.ts';

/** Tables that hold something about a person. */
const personal = ['client', 'appointment', 'pain_report', 'draft', 'staff_account'];
const hour = 3_600_000;

/** Notes the tables of each query that passes. */
function watching(): { plugin: KyselyPlugin; seen: { table: string; kind: string }[] } {
	const seen: { table: string; kind: string }[] = [];
	return {
		seen,
		plugin: {
			transformQuery({ node }) {
				for (const [, table = ''] of JSON.stringify(node).matchAll(
					/"kind":"TableNode".*?"identifier":\{"kind":"IdentifierNode","name":"(\w+)"/g
				))
					seen.push({ table, kind: node.kind });
				return node;
			},
			transformResult: async ({ result }) => result
		}
	};
}

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	/** What a deed touched, and how many audit rows it wrote. */
	async function watch<T>(services: Services, deed: (watched: Services) => Promise<T>) {
		const { plugin, seen } = watching();
		const value = await deed({ ...services, db: services.db.withPlugin(plugin) });
		return {
			value,
			touched: [...new Set(seen.map(({ table }) => table))].filter((t) => personal.includes(t)),
			audited: seen.filter(
				({ table, kind }) => table === 'audit_event' && kind === 'InsertQueryNode'
			).length
		};
	}

	const request = (changes = {}) => ({
		serviceId: 'osteopathy',
		practitionerId: 'ana',
		firstVisit: true,
		start: mondayNine + 3 * hour,
		client: { name: 'Tāmati Test', email: null, phone: '+6421555012' },
		source: 'web' as const,
		idempotencyKey: randomUUID(),
		...changes
	});

	test('every deed that reads or writes something about a person leaves an audit row', async () => {
		const services = await makeServices(database);
		const typed = await watch(services, (s) => saveDraft(s, undefined, { details: { name: 'T' } }));
		const { token, draft } = typed.value;
		const asked = request({ draftId: draft.id });
		const booked = await watch(services, (s) => bookAppointment(s, asked));
		if (!booked.value.ok) throw new Error(booked.value.error.code);
		const which = { token: booked.value.value.manageToken };
		const own = { ...draft, appointmentId: booked.value.value.appointment.id };
		const deeds = {
			typed,
			booked,
			'read draft': await watch(services, (s) => readDraft(s, token)),
			'changed draft': await watch(services, (s) => saveDraft(s, token, { details: {} })),
			replayed: await watch(services, (s) => bookAppointment(s, asked)),
			viewed: await watch(services, (s) => viewAppointment(s, which.token)),
			'viewed after booking': await watch(services, (s) => viewOwnBooking(s, own)),
			cancelled: await watch(services, (s) => cancelAppointment(s, which)),
			cleared: await watch(services, (s) => clearDraft(s, token))
		};
		for (const [name, { touched, audited }] of Object.entries(deeds)) {
			expect(touched, name).not.toEqual([]);
			expect(audited, name).toBeGreaterThan(0);
		}
	});

	test('drafts that ran out are deleted, and that is noted', async () => {
		const services = await makeServices(database);
		await saveDraft(services, undefined, { details: { name: 'T' } });
		const tomorrow = { ...services, now: () => mondayNine + 24 * hour };
		const expired = await watch(tomorrow, deleteExpired);
		expect(expired).toMatchObject({ value: 1, touched: ['draft'], audited: 1 });
		expect(await watch(tomorrow, deleteExpired)).toMatchObject({ value: 0, audited: 0 });
	});

	test("the owner's decisions are noted", async () => {
		const services = await makeServices(database);
		const decided = await watch(services, (s) =>
			decideSettings(s, { contentConfirmedAt: mondayNine, mailEnabled: false })
		);
		expect(decided.audited).toBe(1);
	});

	test('the watch itself can see a read that nobody noted', async () => {
		const services = await makeServices(database);
		const { touched, audited } = await watch(services, (s) =>
			s.db.selectFrom('client').selectAll().execute()
		);
		expect([touched, audited]).toEqual([['client'], 0]);
	});
});
