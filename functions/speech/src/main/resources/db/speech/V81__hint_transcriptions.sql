-- Names and terms that are likely to be said, one a line; what was done with them, and the words that they replaced.
alter table speech.transcription
    add column vocabulary text,
    add column vocabulary_use text
        constraint transcription_vocabulary_use_known check (vocabulary_use in ('unused', 'told', 'compared')),
    add column corrections jsonb;
