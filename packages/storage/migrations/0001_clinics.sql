-- One database holds many clinics. clinic_id is in every key, so that the same schema can be
-- distributed by clinic, and row-level security keeps each clinic to itself.

create extension if not exists btree_gist;

-- The application's own role. It may log in only where the operator gives it a password (Citus
-- workers need that); it owns nothing and is bound by the policies below.
do $$
begin
  if not exists (select from pg_roles where rolname = 'palpate_app') then
    create role palpate_app nologin;
  end if;
end
$$;

do $$
begin
  execute format('grant palpate_app to %I', current_user);
end
$$;

grant usage on schema public to palpate_app;

create table clinic (
  clinic_id uuid not null,
  slug text not null,
  -- until the owner has confirmed the content the site is a demonstration
  content_confirmed_at timestamptz,
  mail_enabled boolean not null default false,
  primary key (clinic_id)
);

-- The people and things that a visit takes; the rest about them is content.
create table resource (
  clinic_id uuid not null references clinic,
  resource_id text not null,
  kind text not null check (kind in ('practitioner', 'room', 'device')),
  primary key (clinic_id, resource_id)
);
