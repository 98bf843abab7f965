drop index devices.rollout_by_group;
