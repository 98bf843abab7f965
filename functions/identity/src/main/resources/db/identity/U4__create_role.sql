drop view identity.pub_standing;

create view identity.pub_ended_sessions as
select id as session_id, ended_at from identity.session where ended_at is not null;

drop table identity.challenge;

alter table identity.session drop proven_at, drop methods, drop actor_id;

delete from identity.account where password_hash is null;

alter table identity.account
    drop status, drop authorization_version, drop authorization_changed_at, drop factors,
    alter password_hash set not null;

drop table identity.role;
