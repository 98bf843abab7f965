-- What has changed that saved searches may fit since; the accounts are told of it within a minute. Functions have triggers that
-- note it, in the order of the ids.
create table search.changed (
    collection text not null,
    id uuid not null,
    constraint changed_pk primary key (collection, id)
);
