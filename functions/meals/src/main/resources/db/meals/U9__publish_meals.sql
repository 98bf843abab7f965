drop view meals.pub_export, meals.pub_moderated, meals.pub_meal;
