import { type Atlas, checkMarks } from '@palpate/anatomy';
import type { OpenRange, WeeklyHours } from '@palpate/scheduling';
import type { Clinic } from './clinic.ts';
import { practitionersFor } from './clinicFor.ts';
import type { ExampleAppointment, ExampleData } from './exampleData.ts';

/** What example data may name on the body. */
export interface Places {
	readonly atlas: Atlas;
	/** their ids */
	readonly landmarks: ReadonlySet<string>;
}

/**
 * What the schema of example data cannot see: that its names point at something, that each visit
 * fits the diary whatever weekday it falls on, and that nobody has two at once.
 */
export function checkExampleData(
	data: ExampleData,
	clinic: Clinic,
	{ atlas, landmarks }: Places,
	file: string
): readonly string[] {
	const clients = data.clients.map(({ id }) => id);
	const problems = data.appointments.flatMap((visit, i) =>
		[
			...(clients.includes(visit.client) ? [] : [`client: there is no client ${visit.client}`]),
			...serviceProblems(visit, clinic),
			...hoursProblems(visit, clinic),
			...reportProblems(visit, atlas),
			...strokeProblems(visit, landmarks),
			...overlapProblems(data.appointments, i, clinic)
		].map((problem) => `${file}, appointments[${i}].${problem}`)
	);
	const twice = clients.filter((id, i) => clients.indexOf(id) !== i);
	return [...twice.map((id) => `${file}, clients: the id ${id} is used twice`), ...problems];
}

function serviceProblems(visit: ExampleAppointment, clinic: Clinic): readonly string[] {
	const { service, practitioner } = visit;
	if (!clinic.services.some(({ id, bookable }) => id === service && bookable))
		return [`service: there is no bookable service ${service}`];
	if (!clinic.practitioners.some(({ id }) => id === practitioner))
		return [`practitioner: there is no practitioner ${practitioner}`];
	return practitionersFor(clinic, service).some(({ id }) => id === practitioner)
		? []
		: [`practitioner: ${practitioner} does not practise ${service}`];
}

const workingDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

function hoursProblems(visit: ExampleAppointment, clinic: Clinic): readonly string[] {
	const hours = clinic.practitioners.find(({ id }) => id === visit.practitioner)?.hours.value;
	if (!hours) return [];
	const { start, end } = spanOf(visit, clinic);
	return workingDays
		.filter(
			(day) =>
				!rangesOn(hours, day).some((r) => minutesAt(r.from) <= start && end <= minutesAt(r.to))
		)
		.map((day) => `time: ${visit.time} is outside the hours of ${visit.practitioner} on ${day}`);
}

const rangesOn = (hours: WeeklyHours, day: keyof WeeklyHours): readonly OpenRange[] =>
	hours[day] ?? [];

function reportProblems(visit: ExampleAppointment, atlas: Atlas): readonly string[] {
	const { marks, answers } = visit;
	if ((marks === undefined) !== (answers === undefined))
		return ['marks: marks and answers belong together'];
	const checked = checkMarks(atlas, marks ?? []);
	const unknown = Object.keys(answers ?? {}).filter(
		(id) => !atlas.redFlags.some((flag) => flag.id === id)
	);
	return [
		...(checked.ok
			? []
			: [
					`marks[${checked.error.index}]: ${checked.error.region} is refused, ${checked.error.code}`
				]),
		...unknown.map((id) => `answers.${id}: there is no such safety question`)
	];
}

function strokeProblems(
	{ marks, strokes = [] }: ExampleAppointment,
	landmarks: ReadonlySet<string>
): readonly string[] {
	const named = strokes.flatMap(({ through }) =>
		through.flatMap(({ landmark, moves }) => [
			landmark,
			...moves.flatMap((move) => ('towardLandmark' in move ? [move.towardLandmark] : []))
		])
	);
	return [
		...(strokes.length > 0 && !marks
			? ['strokes: the marks that follow from them are missing']
			: []),
		...[...new Set(named)]
			.filter((id) => !landmarks.has(id))
			.map((id) => `strokes: there is no landmark ${id}`)
	];
}

/** Cancelled visits leave their time to others. */
function overlapProblems(
	visits: readonly ExampleAppointment[],
	index: number,
	clinic: Clinic
): readonly string[] {
	const visit = visits[index];
	if (!visit || visit.status === 'cancelled') return [];
	const { bufferMinutes } = clinic.booking.value;
	const mine = spanOf(visit, clinic);
	return visits.slice(0, index).flatMap((other, n) => {
		if (other.status === 'cancelled' || !sameDiary(visit, other)) return [];
		const theirs = spanOf(other, clinic);
		const apart =
			mine.end + bufferMinutes <= theirs.start || theirs.end + bufferMinutes <= mine.start;
		return apart ? [] : [`time: ${visit.time} runs into appointments[${n}]`];
	});
}

const sameDiary = (a: ExampleAppointment, b: ExampleAppointment) =>
	a.practitioner === b.practitioner && a.workingDaysFromToday === b.workingDaysFromToday;

/** Minutes since midnight; without the buffer. */
function spanOf(visit: ExampleAppointment, clinic: Clinic) {
	const start = minutesAt(visit.time);
	return { start, end: start + minutesOf(visit, clinic) };
}

/** How long an example visit lasts: its own length, or what its service says. */
function minutesOf(visit: ExampleAppointment, clinic: Clinic): number {
	const service = clinic.services.find(({ id }) => id === visit.service);
	const usual = visit.firstVisit ? service?.firstVisitMinutes : service?.followUpMinutes;
	return visit.minutes ?? usual?.value ?? 0;
}

function minutesAt(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return hours * 60 + minutes;
}
