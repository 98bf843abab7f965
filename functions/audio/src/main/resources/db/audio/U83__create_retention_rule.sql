drop table audio.retention_rule;
