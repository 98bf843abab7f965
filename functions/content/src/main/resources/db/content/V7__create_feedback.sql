-- Of what accounts want less in their recommendations.
create table content.feedback (
    account_id uuid not null,
    item_id uuid not null constraint feedback_item references content.item (id) on delete cascade,
    created_at timestamptz not null,
    constraint feedback_pk primary key (account_id, item_id)
);

-- Serves: the feedback about an item that is deleted.
create index feedback_by_item on content.feedback (item_id);
