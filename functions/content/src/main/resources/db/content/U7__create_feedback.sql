drop table content.feedback;
