-- The random cut forest that scores, between two runs; it is worth nothing to anybody else.
create table security.forest (
    id boolean constraint forest_pk primary key constraint forest_single check (id),
    revision uuid not null,
    state bytea constraint forest_size check (octet_length(state) <= 16777216),
    points bigint not null,
    saved_at timestamptz,
    -- Why it began anew, and when, the last time it did.
    fault text,
    fault_at timestamptz
);

insert into security.forest (id, revision, points) values (true, gen_random_uuid(), 0);

alter table security.detection
    add column scorer text not null default 'rules',
    add column scorer_version text not null default '1',
    add column fault text;
