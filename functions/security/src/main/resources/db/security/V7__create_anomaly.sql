-- How far the request log has been read.
create table security.detection (
    id boolean constraint detection_pk primary key constraint detection_single check (id),
    read_to timestamptz,
    revision bigint not null
);

insert into security.detection (id, revision) values (true, 0);

-- What accounts and networks usually do.
create table security.habit (
    source text constraint habit_pk primary key,
    document jsonb not null,
    seen_at timestamptz not null
);

-- Serves: forgetting who has not been there for long.
create index habit_by_age on security.habit (seen_at);

create table security.anomaly (
    id uuid constraint anomaly_pk primary key,
    kind text not null constraint anomaly_kind check (kind in ('credential_stuffing', 'path_scan', 'limit_evasion',
        'scraping', 'data_export', 'traffic_spike', 'failing_requests', 'new_client', 'unusual_hour', 'unusual_behavior')),
    -- The account, else the network.
    subject text not null,
    account_id uuid,
    network text not null,
    operation text,
    country text,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    windows integer not null,
    score double precision not null,
    scorer text not null,
    scorer_version text not null,
    contributions jsonb not null,
    state text not null constraint anomaly_state check (state in ('new', 'confirmed', 'false_alarm')),
    reviewed_by uuid,
    reviewed_at timestamptz,
    constraint anomaly_review check ((state = 'new') = (reviewed_at is null))
);

-- Serve: the anomaly that a window continues, and the lists by kind, state, account and network, newest first.
create index anomaly_by_subject on security.anomaly (subject, kind, last_seen_at);
create index anomaly_by_kind on security.anomaly (kind, id desc);
create index anomaly_by_state on security.anomaly (state, id desc);
create index anomaly_by_account on security.anomaly (account_id, id desc) where account_id is not null;
create index anomaly_by_network on security.anomaly (network, id desc);

select identity.permit('admin', 'anomaly:read:all');
select identity.permit('admin', 'anomaly:write:all');
