-- Who read or wrote which record of whom, as FHIR's AuditEvent says it: ids, never contents.
-- Append-only: the application's role may not change or delete a row.
create table audit_event (
  clinic_id uuid not null references clinic,
  audit_id bigint generated always as identity,
  recorded timestamptz not null default now(),
  -- create, read, update, delete, execute
  action text not null check (action in ('C', 'R', 'U', 'D', 'E')),
  -- what was done: 'appointment.book', 'day.read', 'staff.sign-in'
  deed text not null,
  outcome text not null default '0' check (outcome in ('0', '4', '8', '12')),
  agent_kind text not null check (agent_kind in ('visitor', 'staff', 'api', 'system')),
  agent_id text,
  agent_role text,
  entity_kind text,
  entity_id text,
  client_id uuid,
  request_id text,
  primary key (clinic_id, audit_id)
);

create index audit_event_client on audit_event (clinic_id, client_id, recorded);

-- Messages are written in the deed's own transaction and leave only when the owner allows mail.
create table message (
  clinic_id uuid not null references clinic,
  message_id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('booking-confirmed', 'booking-cancelled', 'staff-invitation', 'staff-reset')),
  recipient text not null,
  subject text not null,
  -- `{link}` stands where the link goes: its token is derived when the message is sent
  body text not null,
  link_kind text check (link_kind in ('visit', 'staff')),
  link_id uuid,
  calendar text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  -- one worker at a time, and a crashed one's claim runs out
  claimed_until timestamptz,
  attempts integer not null default 0,
  primary key (clinic_id, message_id),
  check ((link_kind is null) = (link_id is null))
);
