-- What is not to be written down (kinds with commas between), and what was masked of it, and when.
alter table speech.transcription
    add column redact text,
    add column redactions jsonb;
