create table staff_account (
  clinic_id uuid not null references clinic,
  account_id uuid not null default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('owner', 'practitioner', 'reception')),
  -- which practitioner this person is, when they treat
  practitioner_id text,
  password_hash text,
  -- AES-256-GCM under the key in the data folder
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- the last time step accepted, so that a code works once
  totp_last_step bigint not null default 0,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (clinic_id, account_id),
  unique (clinic_id, email),
  foreign key (clinic_id, practitioner_id) references resource,
  check (role <> 'practitioner' or practitioner_id is not null)
);

-- One-time links: first owner, invitation, password reset.
create table staff_link (
  clinic_id uuid not null references clinic,
  link_id uuid not null default gen_random_uuid(),
  token_hash text not null,
  -- whose it is; the first owner's account is made when the link is used
  account_id uuid,
  purpose text not null check (purpose in ('first-owner', 'invitation', 'reset')),
  -- only for a link made on the server itself: the way back for an owner who lost their telephone
  drops_second_factor boolean not null default false,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (clinic_id, link_id),
  unique (clinic_id, token_hash),
  foreign key (clinic_id, account_id) references staff_account,
  check ((purpose = 'first-owner') = (account_id is null))
);

create table staff_session (
  clinic_id uuid not null references clinic,
  token_hash text not null,
  account_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- password first, then the code: until then the session may only ask for the code
  second_factor_due boolean not null default false,
  revoked_at timestamptz,
  primary key (clinic_id, token_hash),
  foreign key (clinic_id, account_id) references staff_account
);

create index staff_session_account on staff_session (clinic_id, account_id);

-- Tries at a password or a code that have not come good, by hashed account and by hashed address,
-- to slow guessing. A try is written before it is checked and taken back when it was right.
create table sign_in_failure (
  clinic_id uuid not null references clinic,
  subject_hash text not null,
  failed_at timestamptz not null,
  failure_id bigint generated always as identity,
  primary key (clinic_id, failure_id)
);

create index sign_in_failure_subject on sign_in_failure (clinic_id, subject_hash, failed_at);
