-- Who says by mail that something was not them gets the account back at the address that the mail went to.
alter table identity.disavowal
    -- Null in those from before, which leave the address as it is.
    add email text,
    -- When what is disavowed happened: what was mailed to the account from then on is void with it.
    add since timestamptz not null default now(),
    -- The change of address that it is for. Serves: the row to which a mail belongs.
    add event_id uuid constraint disavowal_event unique;

select notifications.declare_mail('email-left', array ['en', 'de'], array ['link'],
    '{"address": "ada@example.net", "at": "7 December 2026, 09:05 UTC", "days": "7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview"}');
