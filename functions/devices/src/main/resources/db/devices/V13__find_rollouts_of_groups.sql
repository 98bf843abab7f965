-- Serves: the rollouts for groups that an account was granted.
create index rollout_by_group on devices.rollout (((plan ->> 'groupId')::uuid), id desc);
