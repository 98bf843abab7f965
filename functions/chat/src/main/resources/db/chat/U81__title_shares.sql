alter table chat.share drop column title;
