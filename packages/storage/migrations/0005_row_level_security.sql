-- Every statement of the application runs as palpate_app with app.clinic_id set for the
-- transaction; a statement without it sees and writes nothing.
do $$
declare
  name text;
begin
  foreach name in array array['clinic', 'resource', 'client', 'appointment', 'occupation', 'pain_report',
    'draft', 'staff_account', 'staff_link', 'staff_session', 'sign_in_failure', 'audit_event', 'message']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy own_clinic on %I to palpate_app
         using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)
         with check (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', name);
  end loop;
end
$$;

grant select, update (content_confirmed_at, mail_enabled) on clinic to palpate_app;
grant select on resource to palpate_app;
grant select, insert on client to palpate_app;
grant select, insert, update (practitioner_id, status, sequence, cancelled_at) on appointment to palpate_app;
grant select, insert, delete on occupation to palpate_app;
grant select, insert on pain_report to palpate_app;
grant select, insert, update, delete on draft to palpate_app;
grant select, insert, update on staff_account to palpate_app;
grant select, insert, update on staff_link to palpate_app;
grant select, insert, update on staff_session to palpate_app;
grant select, insert, delete on sign_in_failure to palpate_app;
grant select, insert on audit_event to palpate_app;
grant select, insert, update (sent_at, claimed_until, attempts) on message to palpate_app;
