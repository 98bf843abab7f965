alter table jobs.job drop column meter, drop column units;
