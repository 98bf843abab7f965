-- Whom releases are signed by (Ed25519).
create table devices.signing_key (
    id uuid constraint signing_key_pk primary key,
    name text not null,
    public_key bytea not null constraint signing_key_length check (length(public_key) = 32),
    revoked_at timestamptz,
    created_by uuid,
    created_at timestamptz not null
);

-- A set of software that devices of a type may have; once published it stays as it is.
create table devices.release (
    id uuid constraint release_pk primary key,
    name text not null constraint release_name_length check (length(name) between 1 and 100),
    version text not null constraint release_version_shape check (version ~ '^[0-9]+([.][0-9]+){0,3}([-+][A-Za-z0-9.-]{1,40})?$'),
    version_numbers integer[] not null,
    device_type text not null,
    -- None means every one.
    hardware_revisions text[] not null default '{}',
    minimum_version text not null default '',
    minimum_numbers integer[] not null default '{}',
    security_version integer not null default 0 constraint release_security check (security_version >= 0),
    notes text not null default '',
    sbom jsonb,
    status text not null constraint release_status check (status in ('draft', 'published', 'revoked')),
    revision integer not null default 1,
    created_by uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint release_name_version unique (device_type, name, version)
);

create table devices.release_module (
    id uuid constraint release_module_pk primary key,
    release_id uuid not null constraint release_module_release references devices.release (id) on delete cascade,
    position integer not null,
    part text not null,
    name text not null,
    version text not null
);

-- Serves: the modules of a release, in their order.
create index release_module_by_release on devices.release_module (release_id, position);

create table devices.artifact (
    id uuid constraint artifact_pk primary key,
    release_id uuid not null constraint artifact_release references devices.release (id) on delete cascade,
    module_id uuid not null constraint artifact_module references devices.release_module (id) on delete cascade,
    file_name text not null constraint artifact_file_name check (file_name ~ '^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$'),
    size_bytes bigint not null constraint artifact_size check (size_bytes between 1 and 4294967296),
    sha256 text not null constraint artifact_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    sha1 text not null default '',
    md5 text not null default '',
    signature bytea not null,
    key_id uuid not null constraint artifact_key references devices.signing_key (id),
    status text not null constraint artifact_status check (status in ('announced', 'checking', 'ready', 'rejected')),
    rejection text not null default '',
    upload_id text not null,
    job_id uuid,
    created_by uuid,
    created_at timestamptz not null,
    constraint artifact_name unique (module_id, file_name)
);

-- Serves: the artifacts of a release.
create index artifact_by_release on devices.artifact (release_id, id);

-- The difference between two artifacts, for a device that has the first.
create table devices.artifact_delta (
    id uuid constraint artifact_delta_pk primary key,
    from_id uuid not null constraint artifact_delta_from references devices.artifact (id),
    to_id uuid not null constraint artifact_delta_to references devices.artifact (id),
    status text not null constraint artifact_delta_status check (status in ('queued', 'ready', 'useless', 'failed')),
    -- Why there is none.
    reason text not null default '',
    size_bytes bigint not null default 0,
    sha256 text not null default '',
    sha1 text not null default '',
    md5 text not null default '',
    job_id uuid not null,
    created_at timestamptz not null,
    constraint artifact_delta_pair unique (from_id, to_id)
);

-- Serves: the differences that lead to an artifact.
create index artifact_delta_by_target on devices.artifact_delta (to_id, from_id);
