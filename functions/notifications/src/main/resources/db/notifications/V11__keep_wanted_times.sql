-- When a delivery would be sent if its reader had no quiet hours: where those change, it is looked at again.
alter table notifications.delivery add column wanted_at timestamptz;
update notifications.delivery set wanted_at = due_at;
alter table notifications.delivery alter column wanted_at set not null;

-- Mails of campaigns wait for the times of their reader too.
alter table notifications.campaign_mail add column due_at timestamptz;
update notifications.campaign_mail set due_at = created_at;
alter table notifications.campaign_mail alter column due_at set not null;

-- Serves: the mails of a campaign that are due.
create index campaign_mail_due on notifications.campaign_mail (campaign_id, due_at, id) where status = 'waiting';
