-- What was written lately: how fast, and how often the same. Kept for two days.
create table moderation.text_note (
    id bigint generated always as identity constraint text_note_pk primary key,
    account_id uuid not null,
    place text not null,
    hash bytea not null,
    written_at timestamptz not null
);

-- Serves: what an account wrote within a minute or an hour.
create index text_note_by_account on moderation.text_note (account_id, written_at);
-- Serves: deleting what is old.
create index text_note_by_time on moderation.text_note (written_at);

-- How an account behaves, and what follows from it.
create table moderation.standing (
    account_id uuid constraint standing_pk primary key,
    trust_level integer not null default 0 constraint standing_trust_level check (trust_level between 0 and 4),
    limited_until timestamptz,
    suspended_until timestamptz,
    texts integer not null default 0,
    active_days integer not null default 0,
    first_text_at timestamptz,
    last_text_at timestamptz,
    reports_upheld integer not null default 0,
    reports_dismissed integer not null default 0,
    computed_at timestamptz not null
);

-- Serves: computing levels anew, a part at a time.
create index standing_by_computation on moderation.standing (computed_at);

create view moderation.pub_standing as
select account_id, trust_level, limited_until, suspended_until from moderation.standing;

-- Notes a text, and says how often the account wrote the same within an hour, and anything within a minute.
create function moderation.pub_note_text(account uuid, place text, hash bytea, at timestamptz)
returns table (equal_texts integer, recent_texts integer) language plpgsql as $$
begin
    insert into moderation.standing as s (account_id, texts, active_days, first_text_at, last_text_at, computed_at)
    values (account, 1, 1, at, at, at)
    on conflict (account_id) do update set texts = s.texts + 1,
        active_days = s.active_days
            + (case when s.last_text_at is null or (s.last_text_at at time zone 'UTC')::date < (at at time zone 'UTC')::date
                then 1 else 0 end),
        first_text_at = coalesce(s.first_text_at, excluded.first_text_at),
        last_text_at = greatest(s.last_text_at, excluded.last_text_at);
    return query select
        count(*) filter (where n.hash = pub_note_text.hash and n.written_at > at - interval '1 hour')::integer,
        count(*) filter (where n.written_at > at - interval '1 minute')::integer
        from moderation.text_note n
        where n.account_id = account and n.written_at > at - interval '1 hour';
    insert into moderation.text_note (account_id, place, hash, written_at)
    values (account, pub_note_text.place, pub_note_text.hash, at);
end
$$;
