-- What somebody else may have done in an account can be undone by a link in the mail that tells of it.
select notifications.amend_mail('api-key-created', array ['link'],
    '{"days": "7", "displayName": "Ada Lovelace", "hint": "wxyz", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "name": "My phone"}');
select notifications.amend_mail('factor-enrolled', array ['link'],
    '{"days": "7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "name": "My phone"}');
select notifications.amend_mail('factor-removed', array ['link'],
    '{"days": "7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "name": "My phone"}');
select notifications.amend_mail('password-changed', array ['link'],
    '{"at": "7 December 2026, 09:05 UTC", "days": "7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview"}');
select notifications.amend_mail('provider-linked', array ['link'],
    '{"days": "7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "provider": "Google"}');
select notifications.amend_mail('provider-unlinked', array ['link'],
    '{"days": "7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview", "provider": "Google"}');
select notifications.amend_mail('recovery-code-used', array ['link'],
    '{"days": "7", "displayName": "Ada Lovelace", "left": "9", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview"}');
select notifications.amend_mail('recovery-codes-renewed', array ['link'],
    '{"days": "7", "displayName": "Ada Lovelace", "link": "https://medley.example/api/auth/sample#token=made-up-for-this-preview"}');
