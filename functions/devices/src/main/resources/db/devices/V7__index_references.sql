-- Serve: the removal of groups.
create index device_group_by_parent on devices.device_group (parent_id) where parent_id is not null;
create index policy_by_group on devices.policy (group_id) where group_id is not null;
create index experiment_by_treatment on devices.experiment (treatment_group_id);
create index experiment_by_control_group on devices.experiment (control_group_id);

-- Serve: the removal of releases that were never offered.
create index action_by_release on devices.action (release_id);
create index rollout_by_release on devices.rollout (release_id);
create index experiment_by_release on devices.experiment (release_id);
create index experiment_by_control_release on devices.experiment (control_release_id) where control_release_id is not null;
