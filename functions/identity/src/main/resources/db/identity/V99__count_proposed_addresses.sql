-- How many mails an address got because first sign-ins named it, by which networks asked. There is no account yet to count them at.
create table identity.address_mailing (
    -- SHA-256 of the address in lower case: whose it is, nobody has proven.
    address_hash bytea constraint address_mailing_pk primary key,
    counted_since timestamptz not null,
    sent integer not null,
    networks jsonb not null
);

-- Serves the removal of what is over: where counted_since < ? order by counted_since.
create index address_mailing_by_start on identity.address_mailing (counted_since);
