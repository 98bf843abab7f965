-- Who had a campaign begin, whose rights it takes as long as it runs, and why it failed.
alter table notifications.campaign add started_by uuid, add failure text;
update notifications.campaign set started_by = created_by where start_at is not null;
alter table notifications.campaign
    add constraint campaign_started_by check ((started_by is null) = (start_at is null)),
    drop constraint campaign_status;
alter table notifications.campaign add constraint campaign_status
    check (status in ('draft', 'scheduled', 'running', 'paused', 'stopped', 'finished', 'failed'));
