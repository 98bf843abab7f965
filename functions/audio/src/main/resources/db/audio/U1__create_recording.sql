drop table audio.recording;
