-- The gallery of a product. What accounts own is none of it.
create table catalog.media (
    id uuid constraint media_pk primary key,
    product_id uuid not null constraint media_product references catalog.product (id),
    kind text not null constraint media_kind check (kind in ('image', 'video')),
    content_type text not null,
    size_bytes bigint not null constraint media_size check (size_bytes > 0),
    alt text not null default '' constraint media_alt_length check (length(alt) <= 500),
    status text not null constraint media_status check (status in ('uploading', 'processing', 'ready', 'rejected')),
    position integer not null,
    poster_id uuid constraint media_poster references catalog.media (id) on delete set null,
    attempts integer not null default 0,
    expires_at timestamptz not null,
    due_at timestamptz,
    rejection_code text,
    rejection_detail text,
    found_type text,
    width integer,
    height integer,
    duration_ms integer,
    dominant_color text,
    blurhash text,
    renditions jsonb,
    created_at timestamptz not null,
    constraint media_rejection check ((status = 'rejected') = (rejection_code is not null)),
    constraint media_findings check ((status = 'ready') = (found_type is not null and renditions is not null))
);

-- Serves: the gallery of a product, in its order.
create index media_by_product on catalog.media (product_id, position, id);
-- Serves: those that nothing has happened to for too long.
create index media_by_due on catalog.media (due_at) where due_at is not null;
-- Serves: the videos of a poster that is deleted.
create index media_by_poster on catalog.media (poster_id) where poster_id is not null;
