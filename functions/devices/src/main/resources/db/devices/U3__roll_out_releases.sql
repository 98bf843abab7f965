select notifications.withdraw('rollout.finished');
select notifications.withdraw('rollout.stopped');
drop table devices.action_feedback;
drop table devices.action;
drop table devices.rollout_stage;
drop table devices.rollout;
drop function devices.new_id(timestamptz);
