-- Where the bytes of a recording are that its rendition was made of, for those who listen to its channels one by one.
create view audio.pub_recording_sources as
select
    id,
    channels,
    case
        when original_removed then 'optimized/' || owner_id || '/' || content_id || '.flac'
        else 'originals/' || owner_id || '/' || content_id
    end as source_key
from audio.recording
where status = 'ready' and trashed_at is null;
