-- How many requests of a kind came from a network, and from all together under the empty name. Read and written by primary
-- key. What a crash of the database loses is counted anew, so nothing is written ahead.
create unlogged table identity.network_request (
    kind text not null,
    network text not null,
    since timestamptz not null,
    requests integer not null,
    constraint network_request_pk primary key (kind, network)
);

-- Serves the sweep: where since < ?.
create index network_request_by_since on identity.network_request (since);
