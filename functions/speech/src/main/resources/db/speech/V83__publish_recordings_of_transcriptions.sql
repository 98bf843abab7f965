-- Which recording a transcription is of, so that what is made of its text goes with the recording.
create or replace view speech.pub_transcriptions as
select t.id, t.owner_id, j.status, t.text, t.language, t.segments, t.recording_id
from speech.transcription t
join jobs.job j on j.id = t.job_id;
