drop table audio.deletion_report;
drop table audio.deletion;
