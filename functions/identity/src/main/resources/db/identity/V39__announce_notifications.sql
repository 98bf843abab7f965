-- What people are notified of.
select notifications.announce(type => 'account.password-changed', category => 'security', mandatory => true,
    link => '/settings/security');
select notifications.say('account.password-changed', 'en',
    'Your password was changed',
    'If that was not you, reset it now.');
select notifications.say('account.password-changed', 'de',
    'Ihr Passwort wurde geändert',
    'Wenn Sie das nicht waren, setzen Sie es jetzt zurück.');
select notifications.announce(type => 'account.email-changed', category => 'security', mandatory => true,
    link => '/settings/security');
select notifications.say('account.email-changed', 'en',
    'Your e-mail address was changed',
    'Mails go to the new address from now on.');
select notifications.say('account.email-changed', 'de',
    'Ihre E-Mail-Adresse wurde geändert',
    'Mails gehen ab jetzt an die neue Adresse.');
select notifications.announce(type => 'session.suspicious', category => 'security', mandatory => true,
    link => '/settings/sessions',
    sample => '{"agent": "Firefox on Linux", "address": "203.0.113.7"}');
select notifications.say('session.suspicious', 'en',
    'An unusual sign-in',
    'With {{agent}} from {{address}}. If that was not you, end the session and change your password.');
select notifications.say('session.suspicious', 'de',
    'Eine ungewöhnliche Anmeldung',
    'Mit {{agent}} von {{address}}. Wenn Sie das nicht waren, beenden Sie die Sitzung und ändern Sie Ihr Passwort.');
select notifications.announce(type => 'factor.enrolled', category => 'security', mandatory => true,
    link => '/settings/security',
    sample => '{"kind": "totp"}');
select notifications.say('factor.enrolled', 'en',
    'A second factor was added',
    'If that was not you, remove it now.');
select notifications.say('factor.enrolled', 'de',
    'Ein zweiter Faktor wurde eingerichtet',
    'Wenn Sie das nicht waren, entfernen Sie ihn jetzt.');
select notifications.announce(type => 'factor.removed', category => 'security', mandatory => true,
    link => '/settings/security',
    sample => '{"kind": "totp"}');
select notifications.say('factor.removed', 'en',
    'A second factor was removed',
    'If that was not you, change your password now.');
select notifications.say('factor.removed', 'de',
    'Ein zweiter Faktor wurde entfernt',
    'Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort.');
select notifications.announce(type => 'login-provider.linked', category => 'security', mandatory => true,
    link => '/settings/security',
    sample => '{"provider": "google"}');
select notifications.say('login-provider.linked', 'en',
    'You can sign in with {{provider}}',
    'If that was not you, unlink it now.');
select notifications.say('login-provider.linked', 'de',
    'Sie können sich mit {{provider}} anmelden',
    'Wenn Sie das nicht waren, trennen Sie die Verbindung jetzt.');
select notifications.announce(type => 'login-provider.unlinked', category => 'security', mandatory => true,
    link => '/settings/security',
    sample => '{"provider": "google"}');
select notifications.say('login-provider.unlinked', 'en',
    '{{provider}} no longer signs you in',
    'If that was not you, change your password now.');
select notifications.say('login-provider.unlinked', 'de',
    '{{provider}} meldet Sie nicht mehr an',
    'Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort.');
select notifications.announce(type => 'api-key.created', category => 'security', mandatory => true,
    link => '/settings/api-keys',
    sample => '{"name": "build server", "hint": "a1b2"}');
select notifications.say('api-key.created', 'en',
    'The API key {{name}} was created',
    'It ends in {{hint}}. If that was not you, revoke it now.');
select notifications.say('api-key.created', 'de',
    'Der API-Schlüssel {{name}} wurde angelegt',
    'Er endet auf {{hint}}. Wenn Sie das nicht waren, widerrufen Sie ihn jetzt.');

-- Published: whom mails and notifications can be sent to, and how they like to be written to.
create view identity.pub_recipient as
select id as account_id, email, locale, time_zone, roles, created_at
from identity.account where status = 'active' and verified_at is not null;

-- Serves: who has a role.
create index account_by_role on identity.account using gin (roles) where status = 'active' and verified_at is not null;

-- The function of notifications is migrated before this one, and so cannot ask for it itself.
select identity.permit('admin', 'notification-template:*:all');
select identity.permit('admin', 'notification-delivery:*:all');
select identity.permit('admin', 'notice:*:all');
select identity.permit('admin', 'suppression:*:all');
select identity.permit('admin', 'campaign:*:all');
