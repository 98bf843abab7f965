drop function usage.settle(uuid, uuid[], bigint, timestamptz);
drop function usage.reserve(uuid, uuid, uuid[], bigint, bigint, timestamptz);
drop function usage.release_expired(timestamptz);
drop function usage.most(uuid, uuid);
drop table usage.model_call;
drop table usage.reservation;
drop table usage.spending;
drop table usage.budget;
