-- Customers that promotions can be for: those who are listed, and those of whom the rules are true.
create table orders.customer_segment (
    id uuid constraint customer_segment_pk primary key,
    name text not null constraint customer_segment_name unique
        constraint customer_segment_name_length check (length(name) between 1 and 100),
    rules jsonb not null,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table orders.customer_segment_member (
    segment_id uuid not null constraint customer_segment_member_segment references orders.customer_segment (id)
        on delete cascade,
    account_id uuid not null,
    created_at timestamptz not null,
    constraint customer_segment_member_pk primary key (segment_id, account_id)
);

-- Serves: the erasure of an account.
create index customer_segment_member_by_account on orders.customer_segment_member (account_id);

-- Serves: what providers have told so long ago that they do not tell it again.
create index payment_notice_by_age on orders.payment_notice (received_at);

select identity.permit('admin', 'rate:write:all');
