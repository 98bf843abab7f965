-- The mails of this function, whose texts administrators edit. Samples are those of mail/samples.properties.
select notifications.declare_mail('already-registered', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace"}');
select notifications.declare_mail('api-key-created', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "hint": "wxyz", "name": "My phone"}');
select notifications.declare_mail('confirm-email', array ['en', 'de'], array ['link'],
    '{"displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "minutes": "10", "token": "made-up-for-this-preview"}');
select notifications.declare_mail('confirm-sign-in', array ['en', 'de'], array ['link'],
    '{"address": "ada@example.net", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "token": "made-up-for-this-preview"}');
select notifications.declare_mail('email-change-requested', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "wanted": "ada@example.net"}');
select notifications.declare_mail('email-changed', array ['en', 'de'], array []::text[],
    '{"address": "ada@example.net", "at": "7 December 2026, 09:05 UTC", "displayName": "Ada Lovelace"}');
select notifications.declare_mail('erasure-requested', array ['en', 'de'], array []::text[],
    '{"day": "2026-12-21", "displayName": "Ada Lovelace", "ordered": "yes"}');
select notifications.declare_mail('export-ready', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace"}');
select notifications.declare_mail('factor-enrolled', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "name": "My phone"}');
select notifications.declare_mail('factor-removed', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "name": "My phone"}');
select notifications.declare_mail('invitation', array ['en', 'de'], array ['link'],
    '{"displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "minutes": "10", "token": "made-up-for-this-preview"}');
select notifications.declare_mail('link-provider-first', array ['en', 'de'], array []::text[],
    '{}');
select notifications.declare_mail('passkey-blocked', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "name": "My phone"}');
select notifications.declare_mail('password-changed', array ['en', 'de'], array []::text[],
    '{"at": "7 December 2026, 09:05 UTC", "displayName": "Ada Lovelace"}');
select notifications.declare_mail('password-reset', array ['en', 'de'], array []::text[],
    '{"apiKeys": "3", "at": "7 December 2026, 09:05 UTC", "devices": "1", "displayName": "Ada Lovelace", "others": "yes", "sessions": "2"}');
select notifications.declare_mail('prove-address', array ['en', 'de'], array ['token'],
    '{"token": "made-up-for-this-preview"}');
select notifications.declare_mail('provider-linked', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "provider": "Google"}');
select notifications.declare_mail('provider-unlinked', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "provider": "Google"}');
select notifications.declare_mail('recovery-code-used', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace", "left": "9"}');
select notifications.declare_mail('recovery-codes-renewed', array ['en', 'de'], array []::text[],
    '{"displayName": "Ada Lovelace"}');
select notifications.declare_mail('reset-password', array ['en', 'de'], array ['link'],
    '{"displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "minutes": "10", "token": "made-up-for-this-preview"}');
select notifications.declare_mail('sign-in-locked', array ['en', 'de'], array ['link'],
    '{"address": "203.0.113.7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "token": "made-up-for-this-preview"}');
select notifications.declare_mail('suspicious-sign-in', array ['en', 'de'], array ['link'],
    '{"address": "203.0.113.7", "days": "7", "device": "Firefox on Linux", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "place": "Linz, Austria", "time": "7 December 2026, 09:05 UTC"}');
select notifications.declare_mail('verify-email', array ['en', 'de'], array ['link'],
    '{"contested": "yes", "displayName": "Ada Lovelace", "hours": "24", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "token": "made-up-for-this-preview"}');
