-- Counted up whenever a sign-in that was judged before may not begin a session any more: another password, all sessions ended.
alter table identity.account add revocations bigint not null default 0;
