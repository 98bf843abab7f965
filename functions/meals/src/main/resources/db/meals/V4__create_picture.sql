-- Pictures that were uploaded for a meal.
create table meals.picture (
    id uuid constraint picture_pk primary key,
    meal_id uuid not null constraint picture_meal references meals.meal (id) on delete cascade,
    content_type text not null,
    size_bytes bigint not null constraint picture_size check (size_bytes > 0),
    alt text not null constraint picture_alt_length check (length(alt) <= 500),
    status text not null constraint picture_status check (status in ('uploading', 'processing', 'ready', 'rejected')),
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
    created_at timestamptz not null,
    constraint picture_rejection check ((status = 'rejected') = (rejection_code is not null))
);

-- Serves: the pictures of a meal, in the order of their making.
create index picture_by_meal on meals.picture (meal_id, id);
-- Serves: those that nothing has happened to for too long.
create index picture_by_due on meals.picture (due_at) where due_at is not null;

-- Objects of pictures that are gone, to be removed from the store.
create table meals.picture_leftover (
    picture_id uuid constraint picture_leftover_pk primary key
);

create function meals.leave_picture() returns trigger language plpgsql as $$
begin
    insert into meals.picture_leftover (picture_id) values (old.id) on conflict do nothing;
    return null;
end
$$;

create trigger picture_leftovers after delete on meals.picture for each row execute function meals.leave_picture();
