drop function usage.require_left(uuid, text, timestamptz);
drop function usage.add(uuid, text, bigint, timestamptz);
