drop table identity.disavowal;

drop function identity.make_room(uuid, integer, uuid, timestamptz);

create or replace view identity.pub_signing_keys as
select key_id, public_jwk from identity.signing_key;

alter table identity.signing_key drop signs_from;

drop index identity.refresh_token_live;
alter table identity.refresh_token drop parent_hash;
alter table identity.challenge drop device_hash;
alter table identity.session drop device_id, drop live_until;

drop table identity.familiar_network;
drop table identity.device;
