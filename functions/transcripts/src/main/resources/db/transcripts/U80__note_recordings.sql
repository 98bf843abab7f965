drop view transcripts.pub_transcript;
create view transcripts.pub_transcript as
select t.id, t.owner_id, j.status, t.title, t.text, t.language
from transcripts.transcript t
join jobs.job j on j.id = t.job_id;
drop index transcripts.transcript_by_recording;
alter table transcripts.transcript drop column recording_id;
