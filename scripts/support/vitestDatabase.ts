// Starts the PostgreSQL of the database tests once for the whole run. What it provides is declared
// where the tests take it: packages/storage/src/testing.ts.
import type { TestProject } from 'vitest/node';
import { postgresForTests } from './postgres.ts';

export default async function setup(project: TestProject) {
	const postgres = await postgresForTests();
	project.provide('postgresUrl', postgres?.url);
	return () => postgres?.stop();
}
