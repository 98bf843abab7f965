drop table chat.curated_source;
drop table chat.curated_answer;
drop table chat.summary;
