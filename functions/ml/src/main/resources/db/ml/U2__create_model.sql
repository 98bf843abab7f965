drop table ml.churn_score;
drop table ml.model;
drop table ml.training;
