drop table audio.optimization;
alter table audio.recording
    drop constraint recording_original_or_copy,
    drop column original_removed,
    drop column optimized_bytes;
