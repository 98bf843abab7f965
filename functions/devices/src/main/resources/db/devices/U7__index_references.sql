drop index devices.experiment_by_control_release;
drop index devices.experiment_by_release;
drop index devices.rollout_by_release;
drop index devices.action_by_release;
drop index devices.experiment_by_control_group;
drop index devices.experiment_by_treatment;
drop index devices.policy_by_group;
drop index devices.device_group_by_parent;
