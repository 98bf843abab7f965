drop table meals.picture_leftover, meals.picture;
drop function meals.leave_picture();
