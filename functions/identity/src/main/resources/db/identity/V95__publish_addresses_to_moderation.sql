-- For moderation, which writes to accounts that it suspends: where to, before and after they are.
create view identity.pub_moderation_recipient as
select id as account_id, email, locale
from identity.account
where verified_at is not null and closed_at is null and (status = 'active' or suspended_by_moderation);
