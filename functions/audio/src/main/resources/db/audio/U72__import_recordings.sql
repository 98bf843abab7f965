update audio.recording set size_bytes = 1 where size_bytes = 0;
alter table audio.recording drop constraint recording_size;
alter table audio.recording add constraint recording_size check (size_bytes > 0);
drop table audio.import;
