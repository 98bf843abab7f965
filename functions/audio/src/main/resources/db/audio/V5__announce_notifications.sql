-- What people are notified of.
select notifications.announce(type => 'recording.rejected', category => 'recordings',
    link => '/recordings/{{subjectId}}', undone_by => 'recording.deleted',
    sample => '{"code": "silent", "detail": "Nothing can be heard in it."}');
select notifications.say('recording.rejected', 'en',
    'A recording could not be used',
    '{{detail}}');
select notifications.say('recording.rejected', 'de',
    'Eine Aufnahme ist nicht brauchbar',
    '{{detail}}');
