alter table identity.account
    -- A BCP 47 tag.
    add locale text constraint account_locale_length check (length(locale) <= 100),
    -- A name of the IANA time zone database.
    add time_zone text constraint account_time_zone_length check (length(time_zone) <= 100);

-- What somebody likes, one document an account, by application. Read by primary key.
create table identity.settings (
    account_id uuid constraint settings_pk primary key
        constraint settings_account references identity.account (id) on delete cascade,
    document jsonb not null,
    version integer not null
);
