-- Both directions of each block; where each of two blocks the other, each direction once.
create or replace view social.apart as
select blocker_id as account_id, blocked_id as other_id from social.block
union
select blocked_id, blocker_id from social.block;
