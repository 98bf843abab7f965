drop view chat.pub_export;
drop table chat.document;
