update notifications.campaign set status = 'stopped' where status = 'failed';
alter table notifications.campaign
    drop constraint campaign_started_by,
    drop constraint campaign_status,
    drop started_by,
    drop failure;
alter table notifications.campaign add constraint campaign_status
    check (status in ('draft', 'scheduled', 'running', 'paused', 'stopped', 'finished'));
