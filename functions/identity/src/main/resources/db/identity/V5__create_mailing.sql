-- What was last mailed to an account on an occasion, one row each: the newest token is the only good one, and a mailbox gets
-- no more than a few mails in a while.
create table identity.mailing (
    account_id uuid not null constraint mailing_account references identity.account (id) on delete cascade,
    occasion text not null,
    -- The event that the mail was written for, so that writing it again counts once.
    event_id uuid not null,
    -- Only the hash; null when the token is used up or called back. Serves: the account behind a token.
    token_hash bytea constraint mailing_token unique,
    expires_at timestamptz not null,
    counted_since timestamptz not null,
    sent integer not null,
    constraint mailing_pk primary key (account_id, occasion)
);

insert into identity.mailing (account_id, occasion, event_id, token_hash, expires_at, counted_since, sent)
select distinct on (account_id) account_id, 'verify_email', gen_random_uuid(), token_hash, expires_at, now(), 0
from identity.verification where used_at is null
order by account_id, expires_at desc;

drop table identity.verification;

-- Hashes that an account had before its present one; the newest few. Read and pruned by primary key.
create table identity.former_password (
    account_id uuid not null constraint former_password_account references identity.account (id) on delete cascade,
    replaced_at timestamptz not null,
    password_hash text not null,
    constraint former_password_pk primary key (account_id, replaced_at)
);

-- An address that an account wants to have, until it is proven; after that, the address it had before.
create table identity.address_change (
    account_id uuid constraint address_change_pk primary key
        constraint address_change_account references identity.account (id) on delete cascade,
    wanted text not null constraint address_change_wanted_length check (length(wanted) between 3 and 254),
    former text not null,
    requested_at timestamptz not null,
    proven_at timestamptz
);
