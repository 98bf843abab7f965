-- What other functions may know of a transcript; its text is null until it is there.
create view transcripts.pub_transcript as
select t.id, t.owner_id, j.status, t.title, t.text, t.language
from transcripts.transcript t
join jobs.job j on j.id = t.job_id;
