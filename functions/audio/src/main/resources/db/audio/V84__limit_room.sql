-- Serves: how many bytes an account stores.
create index recording_room on audio.recording (owner_id, content_id)
    include (size_bytes, optimized_bytes, original_removed) where status in ('uploading', 'processing', 'ready');

-- What an account stores, in the trash too, and what it has announced. Equal bytes count once; renditions and copies do not.
create function audio.stored_bytes(account uuid) returns bigint language sql stable as $$
    select coalesce(sum(c.bytes), 0)::bigint from (
        select max(case when r.original_removed then r.optimized_bytes else r.size_bytes end) as bytes
        from audio.recording r
        where r.owner_id = account and r.status in ('uploading', 'processing', 'ready')
        group by r.content_id) c
$$;

-- Refuses more bytes than the account's tier may store (MDQ02), and all where its minutes of this month are used up (MDQ03).
-- How much each tier may store is a setting, and comes along: {"free": 10737418240}. A tier that is not there has no limit.
create function audio.require_room(account uuid, bytes bigint, most jsonb, at timestamptz) returns boolean
language plpgsql stable as $$
begin
    if audio.stored_bytes(account) + bytes > (most ->> account_data.pub_tier(account))::bigint then
        raise exception using errcode = 'MDQ02', message = 'full';
    end if;
    return usage.require_left(account, 'recording-minute', at);
end $$;

-- Minutes that have begun count when the recording is ready.
create function audio.count_minutes() returns trigger language plpgsql as $$
begin
    perform usage.add(new.owner_id, 'recording-minute', ceil(new.duration_ms / 60000.0)::bigint, new.updated_at);
    return null;
end $$;

create trigger recording_minutes after update of status on audio.recording
    for each row when (old.status = 'processing' and new.status = 'ready') execute function audio.count_minutes();

select account_data.allow('free', 'recording-minute', 6000);
select account_data.allow('pro', 'recording-minute', 120000);
