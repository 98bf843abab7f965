-- What people are notified of.
select notifications.announce(type => 'webhook.disabled', category => 'integrations',
    conditions => '{"scope": "own"}', channels => array ['in_app', 'email'], link => '/webhooks',
    sample => '{"scope": "own", "host": "hooks.example.com", "reason": "failing"}');
select notifications.say('webhook.disabled', 'en',
    'Your webhook to {{host}} is disabled',
    'It gets nothing any more (reason: {{reason}}). Enable it again when its server works, and replay what it has missed.');
select notifications.say('webhook.disabled', 'de',
    'Ihr Webhook zu {{host}} ist abgeschaltet',
    'Er bekommt nichts mehr (Grund: {{reason}}). Schalten Sie ihn wieder ein, wenn sein Server antwortet, und lassen Sie Versäumtes nachsenden.');
select notifications.announce(type => 'webhook.disabled-for-all', event => 'webhook.disabled', category => 'operations',
    conditions => '{"scope": "all"}', link => '/webhooks', roles => array ['admin', 'super_admin'],
    sample => '{"scope": "all", "host": "hooks.example.com", "reason": "failing"}');
select notifications.say('webhook.disabled-for-all', 'en',
    'The webhook of operators to {{host}} is disabled', 'Reason: {{reason}}.');
select notifications.say('webhook.disabled-for-all', 'de',
    'Der Webhook der Betreiber zu {{host}} ist abgeschaltet', 'Grund: {{reason}}.');
