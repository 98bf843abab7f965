drop table speech.live_message;
drop table speech.live_sound;
drop table speech.live_transcription;
