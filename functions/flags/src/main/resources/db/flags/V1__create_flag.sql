-- Where flags are evaluated. The version is counted up with every change of what a flag is there.
create table flags.environment (
    name text constraint environment_pk primary key,
    position integer not null,
    requires_approval boolean not null default false,
    version bigint not null default 0
);

insert into flags.environment (name, position) values ('development', 1), ('staging', 2), ('production', 3);

create table flags.flag (
    id uuid constraint flag_pk primary key,
    key text not null constraint flag_key unique
        constraint flag_key_shape check (key ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
    type text not null constraint flag_type check (type in ('boolean', 'string', 'number', 'json')),
    description text not null,
    tags text[] not null,
    owner text not null,
    stage text not null
        constraint flag_stage check (stage in ('define', 'develop', 'production', 'cleanup', 'archived')),
    variants jsonb not null,
    client_visible boolean not null,
    permanent boolean not null,
    expected_lifetime_days integer not null
        constraint flag_expected_lifetime check (expected_lifetime_days between 1 and 3650),
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: the flags of a stage, newest first.
create index flag_by_stage on flags.flag (stage, id desc);
-- Serves: the flags with a tag.
create index flag_by_tag on flags.flag using gin (tags);

-- Who gets which variant of a flag in an environment.
create table flags.targeting (
    flag_id uuid not null constraint targeting_flag references flags.flag (id),
    environment text not null constraint targeting_environment references flags.environment (name),
    version integer not null default 1,
    document jsonb not null,
    updated_at timestamptz not null,
    constraint targeting_pk primary key (flag_id, environment)
);

-- A named group of subjects, for the rules of any flag.
create table flags.segment (
    id uuid constraint segment_pk primary key,
    key text not null constraint segment_key unique
        constraint segment_key_shape check (key ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
    description text not null,
    document jsonb not null,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- What every function reads of it, a row for each environment.
create view flags.pub_ruleset as
select e.name as environment, e.version, jsonb_build_object(
    'flags', coalesce((
        select jsonb_agg(jsonb_build_object('key', f.key, 'type', f.type, 'salt', f.id, 'variants', f.variants,
            'clientVisible', f.client_visible, 'targeting', t.document))
        from flags.flag f
        join flags.targeting t on t.flag_id = f.id and t.environment = e.name
        where f.stage <> 'archived'), '[]'),
    'segments', coalesce((
        select jsonb_agg(s.document || jsonb_build_object('key', s.key)) from flags.segment s), '[]')) as document
from flags.environment e;

select identity.permit('admin', 'flag:read:all');
select identity.permit('admin', 'flag:write:all');
select identity.permit('admin', 'flag:approve:all');
select identity.permit('admin', 'flag:evaluate:all');
