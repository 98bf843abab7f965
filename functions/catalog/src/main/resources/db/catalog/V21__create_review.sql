-- What buyers say of a product that they were sent; one review for each line of an order.
create table catalog.review (
    id uuid constraint review_pk primary key,
    product_id uuid not null constraint review_product references catalog.product (id),
    order_line_id uuid not null constraint review_order_line unique,
    account_id uuid not null,
    stars integer not null constraint review_stars check (stars between 1 and 5),
    title text not null constraint review_title_length check (length(title) between 1 and 120),
    text text not null constraint review_text_length check (length(text) between 1 and 5000),
    status text not null constraint review_status check (status in ('pending', 'published', 'rejected')),
    reason text constraint review_reason check (status <> 'rejected' or reason is not null),
    helpful integer not null default 0,
    unhelpful integer not null default 0,
    reply text constraint review_reply_length check (length(reply) between 1 and 2000),
    replied_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: the published reviews of a product, newest first, those of some stars too, and its rating.
create index review_by_product on catalog.review (product_id, id desc) where status = 'published';
create index review_by_stars on catalog.review (product_id, stars, id) where status = 'published';
-- Serves: the same, most helpful first.
create index review_by_helpful on catalog.review (product_id, helpful, id) where status = 'published';
-- Serves: an account's, newest first, and its export.
create index review_by_account on catalog.review (account_id, id desc);
-- Serves: those that wait for a moderator, oldest first.
create index review_by_status on catalog.review (status, id);

create table catalog.review_vote (
    review_id uuid not null constraint review_vote_review references catalog.review (id) on delete cascade,
    account_id uuid not null,
    helpful boolean not null,
    created_at timestamptz not null,
    constraint review_vote_pk primary key (review_id, account_id)
);

-- Serves: the votes of an account, when it is erased and in its export.
create index review_vote_by_account on catalog.review_vote (account_id, review_id);

-- Keeps the rating of a product: its Bayesian average, as if five more reviews had given 3.5 stars each, so that one review
-- of five stars does not stand above a hundred of 4.8. To be called by who holds the product's ratings.
create function catalog.keep_rating(rated uuid) returns void language sql as $$
    update catalog.product p
    set rating_count = r.n,
        rating_average = case when r.n > 0 then round((5 * 3.5 + r.stars) / (5 + r.n), 2) end
    from (select count(*)::integer as n, sum(stars) as stars from catalog.review
        where product_id = rated and status = 'published') r
    where p.id = rated
$$;

select identity.permit('admin', 'review:moderate:all');
select identity.permit('moderator', 'review:moderate:all');
