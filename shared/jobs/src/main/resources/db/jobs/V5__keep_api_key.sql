-- The API key that a job was asked for with, whose budget pays for it beside its account's; null where it was none.
alter table jobs.job add column api_key_id uuid;
