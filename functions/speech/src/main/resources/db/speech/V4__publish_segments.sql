-- What other functions may know of a transcription; text and segments are null until it has succeeded. A segment is
-- {startMs, endMs, text, confidence, words: [{startMs, endMs, text}]}.
create or replace view speech.pub_transcriptions as
select t.id, t.owner_id, j.status, t.text, t.language, t.segments
from speech.transcription t
join jobs.job j on j.id = t.job_id;
