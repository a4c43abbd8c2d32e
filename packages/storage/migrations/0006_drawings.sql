-- What the person drew on the body, beside the marks that follow from it; null where the places were
-- only named. Kept, shown and deleted with the marks, in rows that have their policies already.
alter table draft add column drawing jsonb check (jsonb_typeof(drawing) = 'object');
alter table pain_report add column drawing jsonb check (jsonb_typeof(drawing) = 'object');
