-- When what an account is entered by last became another: its password, its second factors, their recovery codes. Trust in a
-- device from before counts no more.
alter table identity.account add trust_ended_at timestamptz;

create or replace view identity.trusted_device as
select d.id, d.account_id, d.token_hash, d.trusted_at
from identity.device d join identity.account a on a.id = d.account_id
where d.trusted_at > greatest(a.authorization_changed_at, a.trust_ended_at, '-infinity');
