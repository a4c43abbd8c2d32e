-- A person known to the clinic by what they gave when booking.
create table client (
  clinic_id uuid not null references clinic,
  client_id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) <= 254),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  created_at timestamptz not null default now(),
  primary key (clinic_id, client_id),
  check (email is not null or phone is not null)
);

create table appointment (
  clinic_id uuid not null references clinic,
  appointment_id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  practitioner_id text not null,
  service_id text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null default 'booked'
    check (status in ('booked', 'arrived', 'fulfilled', 'cancelled', 'noshow')),
  first_visit boolean not null,
  -- who filled the form in, when it was not the person who comes
  booked_by_name text check (length(booked_by_name) between 1 and 200),
  source text not null check (source in ('web', 'telephone', 'api', 'example')),
  -- the collection notice that was shown and agreed to
  notice_version text not null,
  consented_at timestamptz not null,
  -- SHA-256 of the link with which the person views or cancels; the link itself is not stored
  manage_token_hash text not null,
  -- the same key twice is the same booking once
  idempotency_key text not null,
  request_hash text not null,
  -- rises with each change, as iCalendar's SEQUENCE
  sequence integer not null default 0,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  primary key (clinic_id, appointment_id),
  unique (clinic_id, manage_token_hash),
  unique (clinic_id, idempotency_key),
  foreign key (clinic_id, client_id) references client,
  foreign key (clinic_id, practitioner_id) references resource,
  check (starts_at < ends_at),
  check ((status = 'cancelled') = (cancelled_at is not null))
);

create index appointment_day on appointment (clinic_id, starts_at);

-- A row for each live appointment and each resource it takes; cancelling deletes the row. This
-- constraint, and nothing else, is the promise that nobody is booked twice.
create table occupation (
  clinic_id uuid not null,
  resource_id text not null,
  appointment_id uuid not null,
  -- only an audited staff override takes a lane above 0
  lane integer not null default 0 check (lane >= 0),
  -- [start, end), buffers included
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  primary key (clinic_id, appointment_id, resource_id),
  foreign key (clinic_id, resource_id) references resource,
  foreign key (clinic_id, appointment_id) references appointment,
  constraint occupation_no_overlap exclude using gist
    (clinic_id with =, resource_id with =, lane with =, during with &&)
);

-- What the person marked and answered before booking, kept only with their consent.
create table pain_report (
  clinic_id uuid not null,
  appointment_id uuid not null,
  marks jsonb not null,
  answers jsonb not null,
  -- the wording of the questions at the time, so that an answer keeps its meaning
  questions jsonb not null,
  created_at timestamptz not null default now(),
  primary key (clinic_id, appointment_id),
  foreign key (clinic_id, appointment_id) references appointment
);

-- What a visitor has marked, answered and typed so far, behind a cookie, for at most 24 hours.
create table draft (
  clinic_id uuid not null references clinic,
  draft_id uuid not null default gen_random_uuid(),
  token_hash text not null,
  marks jsonb not null default '[]',
  answers jsonb not null default '{}',
  -- what was typed in the booking form, as typed
  details jsonb not null default '{}',
  -- set once this draft has become a visit, so that a second press finds the same one
  appointment_id uuid,
  expires_at timestamptz not null,
  primary key (clinic_id, draft_id),
  unique (clinic_id, token_hash),
  foreign key (clinic_id, appointment_id) references appointment
);

create index draft_expiry on draft (clinic_id, expires_at);
