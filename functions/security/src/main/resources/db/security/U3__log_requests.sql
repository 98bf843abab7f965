select identity.withdraw('admin', 'request:read:all');
drop function security.pub_note_requests(jsonb);
drop function security.keep_requests(timestamptz, integer);
drop table security.request;
drop function security.first_id(timestamptz);
