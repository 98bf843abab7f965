alter table speech.transcription drop column corrections, drop column vocabulary_use, drop column vocabulary;
