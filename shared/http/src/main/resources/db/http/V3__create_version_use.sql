-- How many requests came on a day for a version of the API; of versions that go away also from which account (null: who has
-- not signed in). Kept for a year.
create table http.version_use (
    day date not null,
    version text not null,
    account_id uuid,
    requests bigint not null constraint version_use_requests check (requests > 0),
    constraint version_use_once unique nulls not distinct (day, version, account_id)
);

-- Serves erasure: where account_id = ?.
create index version_use_by_account on http.version_use (account_id) where account_id is not null;
