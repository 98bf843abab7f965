-- What people are notified of.
select notifications.announce(type => 'transcription.finished', category => 'results',
    conditions => '{"status": "succeeded"}', link => '/recordings/{{recordingId}}',
    sample => '{"recordingId": "01930000-0000-7000-8000-000000000001", "status": "succeeded", "language": "en"}');
select notifications.say('transcription.finished', 'en',
    'A recording is transcribed',
    'Its text can be read now.');
select notifications.say('transcription.finished', 'de',
    'Eine Aufnahme ist transkribiert',
    'Ihr Text ist jetzt zu lesen.');
select notifications.announce(type => 'transcription.failed', category => 'results',
    event => 'transcription.finished', conditions => '{"status": "failed"}', link => '/recordings/{{recordingId}}',
    sample => '{"recordingId": "01930000-0000-7000-8000-000000000001", "status": "failed"}');
select notifications.say('transcription.failed', 'en',
    'A recording could not be transcribed',
    'You can ask for it again.');
select notifications.say('transcription.failed', 'de',
    'Eine Aufnahme ließ sich nicht transkribieren',
    'Sie können es noch einmal versuchen.');
