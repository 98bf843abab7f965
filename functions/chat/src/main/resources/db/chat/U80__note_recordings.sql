drop index chat.document_by_recording;
alter table chat.document drop column recording_id;
