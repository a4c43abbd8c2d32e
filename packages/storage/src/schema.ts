import type { Generated, GeneratedAlways } from 'kysely';

/** The tables as the migrations leave them. `schema.db.test.ts` compares this with the database. */
export interface Database {
	clinic: {
		clinic_id: string;
		slug: string;
		content_confirmed_at: Date | null;
		mail_enabled: Generated<boolean>;
	};
	resource: { clinic_id: string; resource_id: string; kind: 'practitioner' | 'room' | 'device' };
	client: {
		clinic_id: string;
		client_id: Generated<string>;
		name: string;
		email: string | null;
		phone: string | null;
		created_at: Generated<Date>;
	};
	appointment: {
		clinic_id: string;
		appointment_id: Generated<string>;
		client_id: string;
		practitioner_id: string;
		service_id: string;
		starts_at: Date;
		ends_at: Date;
		status: Generated<AppointmentStatus>;
		first_visit: boolean;
		booked_by_name: string | null;
		source: AppointmentSource;
		notice_version: string;
		consented_at: Date;
		manage_token_hash: string;
		idempotency_key: string;
		request_hash: string;
		sequence: Generated<number>;
		created_at: Generated<Date>;
		cancelled_at: Date | null;
	};
	occupation: {
		clinic_id: string;
		resource_id: string;
		appointment_id: string;
		lane: Generated<number>;
		during: string;
	};
	pain_report: {
		clinic_id: string;
		appointment_id: string;
		marks: unknown;
		answers: unknown;
		questions: unknown;
		drawing: unknown;
		told: unknown;
		listed: unknown;
		created_at: Generated<Date>;
	};
	draft: {
		clinic_id: string;
		draft_id: Generated<string>;
		token_hash: string;
		marks: Generated<unknown>;
		answers: Generated<unknown>;
		details: Generated<unknown>;
		drawing: unknown;
		told: Generated<unknown>;
		appointment_id: string | null;
		expires_at: Date;
	};
	staff_account: {
		clinic_id: string;
		account_id: Generated<string>;
		email: string;
		name: string;
		role: StaffRole;
		practitioner_id: string | null;
		password_hash: string | null;
		totp_secret: string | null;
		totp_confirmed_at: Date | null;
		totp_last_step: Generated<number>;
		active: Generated<boolean>;
		created_at: Generated<Date>;
	};
	staff_link: {
		clinic_id: string;
		link_id: Generated<string>;
		token_hash: string;
		account_id: string | null;
		purpose: StaffLinkPurpose;
		drops_second_factor: Generated<boolean>;
		expires_at: Date;
		used_at: Date | null;
	};
	staff_session: {
		clinic_id: string;
		token_hash: string;
		account_id: string;
		created_at: Generated<Date>;
		last_seen_at: Date;
		expires_at: Date;
		second_factor_due: Generated<boolean>;
		revoked_at: Date | null;
	};
	sign_in_failure: {
		clinic_id: string;
		subject_hash: string;
		failed_at: Date;
		failure_id: GeneratedAlways<number>;
	};
	audit_event: {
		clinic_id: string;
		audit_id: GeneratedAlways<number>;
		recorded: Generated<Date>;
		action: AuditAction;
		deed: string;
		outcome: Generated<AuditOutcome>;
		agent_kind: 'visitor' | 'staff' | 'api' | 'system';
		agent_id: string | null;
		agent_role: string | null;
		entity_kind: string | null;
		entity_id: string | null;
		client_id: string | null;
		request_id: string | null;
	};
	message: {
		clinic_id: string;
		message_id: Generated<string>;
		kind: MessageKind;
		recipient: string;
		subject: string;
		body: string;
		link_kind: 'visit' | 'staff' | null;
		link_id: string | null;
		calendar: string | null;
		created_at: Generated<Date>;
		sent_at: Date | null;
		claimed_until: Date | null;
		attempts: Generated<number>;
	};
}

export type AppointmentStatus = 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
export type AppointmentSource = 'web' | 'telephone' | 'api' | 'example';
export type StaffRole = 'owner' | 'practitioner' | 'reception';
export type StaffLinkPurpose = 'first-owner' | 'invitation' | 'reset';
export type AuditAction = 'C' | 'R' | 'U' | 'D' | 'E';
/** 0 success, 4 refused, 8 serious failure, 12 major failure: FHIR's audit event outcomes. */
export type AuditOutcome = '0' | '4' | '8' | '12';
export type MessageKind =
	| 'booking-confirmed'
	| 'booking-cancelled'
	| 'staff-invitation'
	| 'staff-reset';
