drop table speech.transcription;
