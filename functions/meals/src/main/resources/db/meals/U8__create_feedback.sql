drop table meals.feedback;
