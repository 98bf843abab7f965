drop view speech.pub_transcriptions;
create view speech.pub_transcriptions as
select t.id, t.owner_id, j.status, t.text, t.language, t.segments
from speech.transcription t
join jobs.job j on j.id = t.job_id;
