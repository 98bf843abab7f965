create or replace view identity.trusted_device as
select d.id, d.account_id, d.token_hash, d.trusted_at
from identity.device d join identity.account a on a.id = d.account_id
where d.trusted_at > coalesce(a.authorization_changed_at, '-infinity');

alter table identity.account drop trust_ended_at;
