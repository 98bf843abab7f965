drop view audio.pub_recordings;
