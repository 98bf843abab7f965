drop table chat.passage;
drop table chat.document;
drop function chat.leave_files();
drop table chat.file_leftover;
drop function chat.text_configuration(text);
