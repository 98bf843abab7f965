drop view audio.pub_export;
