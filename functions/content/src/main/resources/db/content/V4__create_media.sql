-- Pictures that were uploaded for an item, and recordings of its authors that it shows.
create table content.media (
    id uuid constraint media_pk primary key,
    item_id uuid not null constraint media_item references content.item (id) on delete cascade,
    kind text not null constraint media_kind check (kind in ('image', 'recording')),
    recording_id uuid,
    content_type text,
    size_bytes bigint,
    alt text not null constraint media_alt_length check (length(alt) <= 500),
    status text not null constraint media_status check (status in ('uploading', 'processing', 'ready', 'rejected')),
    attempts integer not null default 0,
    due_at timestamptz,
    expires_at timestamptz not null,
    rejection_code text,
    rejection_detail text,
    width integer,
    height integer,
    dominant_color text,
    blurhash text,
    renditions jsonb,
    created_by uuid,
    created_at timestamptz not null,
    constraint media_recording check ((kind = 'recording') = (recording_id is not null)),
    constraint media_rejection check ((status = 'rejected') = (rejection_code is not null))
);

-- Serves: the media of an item, in the order of their making.
create index media_by_item on content.media (item_id, id);
-- Serves: those that nothing has happened to for too long.
create index media_by_due on content.media (due_at) where due_at is not null;

-- Serves: the erasure of an account.
create index media_by_account on content.media (created_by) where created_by is not null;

-- Objects of media that are gone, to be removed from the store.
create table content.media_leftover (
    media_id uuid constraint media_leftover_pk primary key
);

create function content.leave_media() returns trigger language plpgsql as $$
begin
    if old.kind = 'image' then
        insert into content.media_leftover (media_id) values (old.id) on conflict do nothing;
    end if;
    return null;
end
$$;

create trigger media_leftovers after delete on content.media for each row execute function content.leave_media();
