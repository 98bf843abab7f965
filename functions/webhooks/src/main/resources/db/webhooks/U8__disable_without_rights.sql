update webhooks.endpoint set disabled_because = 'owner' where disabled_because = 'rights';
alter table webhooks.endpoint drop constraint endpoint_disabled_because;
alter table webhooks.endpoint add constraint endpoint_disabled_because
    check (disabled_because in ('owner', 'gone', 'failing', 'recovery'));
