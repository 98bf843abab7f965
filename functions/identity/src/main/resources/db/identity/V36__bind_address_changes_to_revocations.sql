-- What the account counted when somebody wanted another address: a wish from before a recovery proves nothing after it.
alter table identity.address_change add revocations bigint not null default 0;
