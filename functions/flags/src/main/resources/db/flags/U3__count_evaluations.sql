alter table flags.flag drop stale_since, drop stale_reason;
drop function flags.pub_count_evaluations(text, date, jsonb);
drop table flags.evaluation_count;
