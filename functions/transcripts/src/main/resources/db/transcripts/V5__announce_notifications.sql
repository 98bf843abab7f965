-- What people are notified of.
select notifications.announce(type => 'transcript.finished', category => 'results',
    conditions => '{"status": "succeeded"}', link => '/transcripts/{{subjectId}}',
    sample => '{"status": "succeeded"}');
select notifications.say('transcript.finished', 'en',
    'A transcript is ready',
    'Its summary and what else you asked for can be read now.');
select notifications.say('transcript.finished', 'de',
    'Ein Transkript ist fertig',
    'Die Zusammenfassung und was Sie sonst verlangt haben, sind jetzt zu lesen.');
select notifications.announce(type => 'transcript.failed', category => 'results', event => 'transcript.finished',
    conditions => '{"status": "failed"}', link => '/transcripts/{{subjectId}}',
    sample => '{"status": "failed"}');
select notifications.say('transcript.failed', 'en',
    'A transcript could not be made',
    'You can ask for it again.');
select notifications.say('transcript.failed', 'de',
    'Ein Transkript ist nicht gelungen',
    'Sie können es noch einmal versuchen.');
select notifications.announce(type => 'provider-key.refused', category => 'account',
    link => '/settings/provider-keys',
    sample => '{"provider": "openai"}');
select notifications.say('provider-key.refused', 'en',
    'A key to a provider was refused',
    '{{provider}} no longer accepts the key that you gave us.');
select notifications.say('provider-key.refused', 'de',
    'Ein Schlüssel wurde abgelehnt',
    '{{provider}} nimmt den Schlüssel nicht mehr an, den Sie hinterlegt haben.');
