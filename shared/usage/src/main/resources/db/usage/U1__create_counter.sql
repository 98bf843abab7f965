drop function usage.give_back(uuid, text, timestamptz);
drop function usage.take(uuid, text, timestamptz);
drop table usage.counter;
