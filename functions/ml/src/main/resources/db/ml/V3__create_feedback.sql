-- What accounts want less of: an item, or a word that items have.
create table ml.feedback (
    id uuid constraint feedback_pk primary key,
    account_id uuid not null,
    item_id uuid,
    term text constraint feedback_term check (length(term) between 1 and 100),
    created_at timestamptz not null,
    constraint feedback_one check ((item_id is null) <> (term is null))
);

-- Serve: all of an account's, its export and its erasure; each once.
create unique index feedback_item on ml.feedback (account_id, item_id) where item_id is not null;
create unique index feedback_term_once on ml.feedback (account_id, term) where term is not null;
create index feedback_by_account on ml.feedback (account_id, id);

-- What an export of an account holds of it.
create view ml.pub_export as
select account_id, 'recommendation-feedback' as kind, id, jsonb_build_object(
    'id', id, 'itemId', item_id, 'term', term, 'createdAt', created_at) as document
from ml.feedback;
