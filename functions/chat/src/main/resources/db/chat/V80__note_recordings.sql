-- The recording in which the text of a document was said, so that it goes with the recording; null of other documents.
alter table chat.document add recording_id uuid;

-- Serves: the documents of a recording that is deleted.
create index document_by_recording on chat.document (recording_id) where recording_id is not null;

update chat.document d set recording_id = p.recording_id
from transcripts.pub_transcript p where d.source = 'transcript' and p.id = d.source_id and p.owner_id = d.owner_id;
update chat.document d set recording_id = p.recording_id
from speech.pub_transcriptions p where d.source = 'transcription' and p.id = d.source_id and p.owner_id = d.owner_id;
