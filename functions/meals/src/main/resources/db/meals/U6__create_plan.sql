drop table meals.purchase, meals.plan_entry, meals.plan;
