-- What people are notified of.
select notifications.announce(type => 'prediction.finished', category => 'results',
    conditions => '{"status": "succeeded"}', link => '/recordings/{{recordingId}}',
    sample => '{"recordingId": "01930000-0000-7000-8000-000000000001", "status": "succeeded", "dominant": "happy"}');
select notifications.say('prediction.finished', 'en',
    'The emotion of a recording is there',
    '{{#dominant}}It sounds most like {{dominant}}.{{/dominant}}{{^dominant}}No emotion stands out.{{/dominant}}');
select notifications.say('prediction.finished', 'de',
    'Die Emotion einer Aufnahme liegt vor',
    '{{#dominant}}Am deutlichsten: {{dominant}}.{{/dominant}}{{^dominant}}Keine Emotion sticht heraus.{{/dominant}}');
select notifications.announce(type => 'prediction.failed', category => 'results', event => 'prediction.finished',
    conditions => '{"status": "failed"}', link => '/recordings/{{recordingId}}',
    sample => '{"recordingId": "01930000-0000-7000-8000-000000000001", "status": "failed"}');
select notifications.say('prediction.failed', 'en',
    'The emotion of a recording could not be told',
    'You can ask for it again.');
select notifications.say('prediction.failed', 'de',
    'Die Emotion einer Aufnahme war nicht zu bestimmen',
    'Sie können es noch einmal versuchen.');
