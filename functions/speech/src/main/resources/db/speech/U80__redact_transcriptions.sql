alter table speech.transcription drop column redactions, drop column redact;
