alter table jobs.job drop column api_key_id;
