select notifications.amend_mail('api-key-created', array []::text[],
    '{"displayName": "Ada Lovelace", "hint": "wxyz", "name": "My phone"}');
select notifications.amend_mail('factor-enrolled', array []::text[],
    '{"displayName": "Ada Lovelace", "name": "My phone"}');
select notifications.amend_mail('factor-removed', array []::text[],
    '{"displayName": "Ada Lovelace", "name": "My phone"}');
select notifications.amend_mail('password-changed', array []::text[],
    '{"at": "7 December 2026, 09:05 UTC", "displayName": "Ada Lovelace"}');
select notifications.amend_mail('provider-linked', array []::text[],
    '{"displayName": "Ada Lovelace", "provider": "Google"}');
select notifications.amend_mail('provider-unlinked', array []::text[],
    '{"displayName": "Ada Lovelace", "provider": "Google"}');
select notifications.amend_mail('recovery-code-used', array []::text[],
    '{"displayName": "Ada Lovelace", "left": "9"}');
select notifications.amend_mail('recovery-codes-renewed', array []::text[],
    '{"displayName": "Ada Lovelace"}');
