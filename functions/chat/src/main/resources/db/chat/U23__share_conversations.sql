drop table chat.export_file;
drop table chat.share;
