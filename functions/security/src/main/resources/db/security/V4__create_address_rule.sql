-- From where requests are accepted and from where they are not, as operators have decided.
create table security.address_rule (
    id uuid constraint address_rule_pk primary key,
    cidr cidr constraint address_rule_cidr unique,
    country text constraint address_rule_country unique constraint address_rule_country_code check (country ~ '^[A-Z]{2}$'),
    action text not null constraint address_rule_action check (action in ('allow', 'deny')),
    reason text not null constraint address_rule_reason check (length(reason) between 1 and 500),
    expires_at timestamptz,
    version integer not null,
    created_at timestamptz not null,
    created_by uuid not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    constraint address_rule_subject check (num_nonnulls(cidr, country) = 1)
);

-- Counted up with every change of a rule, so that functions see that there was one without reading all.
create table security.address_revision (
    id boolean constraint address_revision_pk primary key constraint address_revision_single check (id),
    revision bigint not null
);

insert into security.address_revision (id, revision) values (true, 1);

create function security.count_address_revision() returns trigger language plpgsql as $$
begin
    update security.address_revision set revision = revision + 1;
    return null;
end $$;

create trigger address_rule_changes after insert or update or delete on security.address_rule
for each statement execute function security.count_address_revision();

create view security.pub_address_revision as select revision from security.address_revision;
create view security.pub_address_rules as
select cidr::text as cidr, country, action, expires_at from security.address_rule;

select identity.permit('admin', 'address-rule:read:all');
select identity.permit('admin', 'address-rule:write:all');
