drop view ml.pub_export;
drop table ml.feedback;
