drop trigger recording_minutes on audio.recording;
drop function audio.count_minutes();
drop function audio.require_room(uuid, bigint, jsonb, timestamptz);
drop function audio.stored_bytes(uuid);
drop index audio.recording_room;
