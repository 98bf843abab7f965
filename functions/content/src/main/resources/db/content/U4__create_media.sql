drop table content.media_leftover, content.media;
drop function content.leave_media();
