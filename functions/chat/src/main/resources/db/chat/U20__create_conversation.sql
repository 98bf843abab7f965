drop table chat.answer_event;
drop table chat.citation;
drop table chat.message;
drop table chat.conversation;
drop table chat.folder;
drop function chat.may_read(uuid, uuid);
