-- What people are notified of.
select notifications.announce(type => 'flag.stale', category => 'operations', link => '/admin/flags/{{flag}}',
    roles => array ['admin', 'super_admin'],
    sample => '{"flag": "checkout.one-page", "reason": "settled"}');
select notifications.say('flag.stale', 'en',
    'The feature flag {{flag}} is stale',
    'Reason: {{reason}}. It can be removed, or marked as permanent.');
select notifications.say('flag.stale', 'de',
    'Der Schalter {{flag}} ist überfällig',
    'Grund: {{reason}}. Er kann entfernt oder als dauerhaft markiert werden.');
