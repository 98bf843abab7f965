-- What people are notified of.
select notifications.announce(type => 'export.finished', category => 'account',
    conditions => '{"status": "succeeded"}', link => '/settings/exports',
    sample => '{"status": "succeeded"}');
select notifications.say('export.finished', 'en',
    'Your export is ready',
    'You can download it for seven days.');
select notifications.say('export.finished', 'de',
    'Ihr Export ist fertig',
    'Sie können ihn sieben Tage lang herunterladen.');
select notifications.announce(type => 'export.failed', category => 'account', event => 'export.finished',
    conditions => '{"status": "failed"}', link => '/settings/exports',
    sample => '{"status": "failed"}');
select notifications.say('export.failed', 'en',
    'Your export failed',
    'You can ask for it again.');
select notifications.say('export.failed', 'de',
    'Ihr Export ist misslungen',
    'Sie können ihn noch einmal anfordern.');
