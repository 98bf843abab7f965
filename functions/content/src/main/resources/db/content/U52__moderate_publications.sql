drop view content.pub_moderated;
drop table content.taken_off;
