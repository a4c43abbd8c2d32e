import { expect, test } from 'vitest';
import { type Member, mayDo, mayReadReport, needsPractitioner, type StaffDeed } from './access.ts';

const ana = 'ana';
const ben = 'ben';
const member = (role: Member['role'], practitionerId: string | null = null): Member => ({
	role,
	practitionerId
});

const table: Record<StaffDeed, Record<Member['role'], boolean>> = {
	'read-day': { owner: true, practitioner: true, reception: true },
	'read-visit': { owner: true, practitioner: true, reception: true },
	'book-visit': { owner: true, practitioner: true, reception: true },
	'cancel-visit': { owner: true, practitioner: true, reception: true },
	'manage-people': { owner: true, practitioner: false, reception: false },
	'change-settings': { owner: true, practitioner: false, reception: false }
};

const cells = Object.entries(table).flatMap(([deed, roles]) =>
	Object.entries(roles).map(([role, may]) => [role, may ? 'may' : 'may not', deed, may] as const)
);

test.each(cells)('%s %s %s', (role, _word, deed, may) => {
	expect(mayDo(member(role as Member['role'], ana), deed as StaffDeed)).toBe(may);
});

test.each([
	['the practitioner who treats the visit reads what was marked', 'practitioner', ana, true],
	['another practitioner does not', 'practitioner', ben, false],
	['an owner who treats the visit does', 'owner', ana, true],
	['an owner who treats others does not', 'owner', ben, false],
	['an owner who treats nobody does not', 'owner', null, false],
	['reception does not', 'reception', null, false],
	['reception does not, even tied to the practitioner', 'reception', ana, false]
] as const)('%s', (_sentence, role, practitionerId, may) => {
	expect(mayReadReport(member(role, practitionerId), { practitionerId: ana })).toBe(may);
});

test('a practitioner account says which practitioner it is; the others need not', () => {
	expect(needsPractitioner('practitioner', null)).toBe(true);
	expect(needsPractitioner('practitioner', ana)).toBe(false);
	expect(needsPractitioner('owner', null)).toBe(false);
	expect(needsPractitioner('reception', null)).toBe(false);
});
