-- When its reader unsubscribed by this mail.
alter table notifications.campaign_mail add column unsubscribed_at timestamptz;

-- What was known before: whoever has switched promotions off since their last mail.
update notifications.campaign_mail m set unsubscribed_at = p.updated_at
from notifications.preference p
where p.account_id = m.account_id and p.category = 'promotions' and p.channel = 'email' and p.mode = 'off'
    and m.status = 'sent' and p.updated_at > m.finished_at
    and not exists (select from notifications.campaign_mail later
        where later.account_id = m.account_id and later.status = 'sent' and later.finished_at > m.finished_at);
