drop index chat.message_unanswered;
drop table chat.judgement;
drop table chat.feedback;
