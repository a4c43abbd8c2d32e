-- What the person said beside the drawing, and the muscles they were shown for it. A visit keeps both
-- as they stood, in words, so that a later atlas changes nothing of it. Rows that have their policies.
alter table draft add column told jsonb not null default '{}' check (jsonb_typeof(told) = 'object');
alter table pain_report add column told jsonb not null default '{"said": []}' check (jsonb_typeof(told) = 'object');
alter table pain_report add column listed jsonb not null default '[]' check (jsonb_typeof(listed) = 'array');
