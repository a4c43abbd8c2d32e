// What goes in and out of API v1. Requests are strict; answers say no more than stands here, because
// they are cut to these shapes before they leave. The OpenAPI document is made from the same values.
import type * as v from 'valibot';
import { citation, muscleSummary, region, review } from './schemas/atlas.ts';
import { appointment, appointmentRequest, problem } from './schemas/booking.ts';
import { practitioner, service, slot, slotList } from './schemas/clinic.ts';
import { listOf } from './schemas/common.ts';
import { muscleRecord, spot, triggerPointRecord } from './schemas/muscle.ts';
import {
	candidate,
	drawingAnswer,
	drawingRequest,
	explanation,
	flag,
	painAnswer,
	painMark,
	painRequest,
	placeOnSide,
	question
} from './schemas/pain.ts';

export { answersById, notAList } from './schemas/pain.ts';
export {
	type AvailabilityQuery,
	availabilityQuery,
	noQuery,
	pageQuery
} from './schemas/queries.ts';

/** Every shape by the name it has in the OpenAPI document. */
export const schemas = {
	Region: region,
	RegionList: listOf(region, 'Places in the order in which lists show them.'),
	Citation: citation,
	Review: review,
	MuscleSummary: muscleSummary,
	MuscleList: listOf(muscleSummary, 'Muscles by id.'),
	Spot: spot,
	Muscle: muscleRecord,
	TriggerPoint: triggerPointRecord,
	Service: service,
	ServiceList: listOf(service, 'The whole tree; "parent" says where a service belongs.'),
	Practitioner: practitioner,
	PractitionerList: listOf(practitioner, 'Everybody who may be booked.'),
	Slot: slot,
	SlotList: slotList,
	PainMark: painMark,
	PainRequest: painRequest,
	DrawingRequest: drawingRequest,
	DrawingAnswer: drawingAnswer,
	Question: question,
	Flag: flag,
	PlaceOnSide: placeOnSide,
	Candidate: candidate,
	Explanation: explanation,
	PainAnswer: painAnswer,
	AppointmentRequest: appointmentRequest,
	Appointment: appointment,
	Problem: problem
};

export type SchemaName = keyof typeof schemas;
export type PainRequest = v.InferOutput<typeof painRequest>;
export type DrawingAnswer = v.InferOutput<typeof drawingAnswer>;
export type PainAnswer = v.InferOutput<typeof painAnswer>;
export type AppointmentRequest = v.InferOutput<typeof appointmentRequest>;
export type AppointmentAnswer = v.InferOutput<typeof appointment>;
