-- The recording in which a text was said, so that transcripts of it go with the recording; null where it was written.
alter table transcripts.transcript add recording_id uuid;

-- Serves: the transcripts of a recording that is deleted.
create index transcript_by_recording on transcripts.transcript (recording_id) where recording_id is not null;

update transcripts.transcript t set recording_id = p.recording_id
from speech.pub_transcriptions p where p.id = t.transcription_id and p.owner_id = t.owner_id;
update transcripts.transcript t set recording_id = f.recording_id
from transcripts.transcript f where f.id = t.rerun_of and f.recording_id is not null;

create or replace view transcripts.pub_transcript as
select t.id, t.owner_id, j.status, t.title, t.text, t.language, t.recording_id
from transcripts.transcript t
join jobs.job j on j.id = t.job_id;
