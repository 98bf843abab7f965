drop table identity.address_change;
drop table identity.former_password;

create table identity.verification (
    token_hash bytea constraint verification_pk primary key,
    account_id uuid not null constraint verification_account references identity.account (id) on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index verification_by_account on identity.verification (account_id);

insert into identity.verification (token_hash, account_id, expires_at)
select token_hash, account_id, expires_at from identity.mailing
where occasion = 'verify_email' and token_hash is not null;

drop table identity.mailing;
