-- Where recordings are being fetched from, until that is over.
create table audio.import (
    -- The recording.
    id uuid constraint import_pk primary key,
    owner_id uuid not null,
    job_id uuid not null,
    url text not null,
    created_at timestamptz not null
);

-- Serves: an account's erasure.
create index import_by_owner on audio.import (owner_id);

-- 0 while nobody knows how large a file is that is being fetched.
alter table audio.recording drop constraint recording_size;
alter table audio.recording add constraint recording_size check (size_bytes >= 0);

select account_data.allow('free', 'recording-import', 100);
select account_data.allow('pro', 'recording-import', 5000);
