drop view audio.pub_recording_sources;
