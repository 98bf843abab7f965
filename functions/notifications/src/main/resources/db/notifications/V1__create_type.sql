-- What is worth telling people, as the group declares it that announces the event.
create table notifications.type (
    name text constraint type_pk primary key constraint type_name check (name ~ '^[a-z][a-z0-9.-]{1,79}$'),
    event text not null,
    -- Only events whose data contain this.
    conditions jsonb not null,
    category text not null constraint type_category check (category ~ '^[a-z][a-z0-9-]{1,39}$'),
    channels text[] not null constraint type_channels check (channels <@ array ['in_app', 'email']),
    mandatory boolean not null,
    link text,
    -- Who is told: all who have one of these roles; where there are none, the owner of the event.
    roles text[] not null,
    grouped_by text constraint type_grouped_by check (grouped_by in ('type', 'subject')),
    -- The member of the event's data that says who did it, where several can do the same.
    actor text,
    undone_by text,
    email_after_minutes integer constraint type_email_after check (email_after_minutes between 0 and 10080),
    -- What the data of the event can look like: the names that templates can use, and what previews show.
    sample jsonb not null constraint type_sample check (jsonb_typeof(sample) = 'object')
);

-- Serves: what an event causes.
create index type_by_event on notifications.type (event);
-- Serves: what an event takes back.
create index type_by_undoing on notifications.type (undone_by) where undone_by is not null;

-- What a type says, in each language; the greatest version counts. Version 1 is what the group declares.
create table notifications.template (
    type text not null constraint template_type references notifications.type (name) on delete cascade,
    -- A BCP 47 tag.
    locale text not null constraint template_locale check (length(locale) between 2 and 35),
    version integer not null,
    title text not null,
    body text not null,
    -- A body of its own for mails in HTML; where there is none, the body is put into the usual frame.
    html text,
    created_by uuid,
    created_at timestamptz not null default now(),
    constraint template_pk primary key (type, locale, version)
);

-- For the migrations of functions: what people are to be notified of.
create function notifications.announce(
    type text,
    category text,
    event text default null,
    conditions jsonb default '{}',
    channels text[] default array ['in_app'],
    mandatory boolean default false,
    link text default null,
    roles text[] default '{}',
    grouped_by text default null,
    actor text default null,
    undone_by text default null,
    email_after_minutes integer default 0,
    sample jsonb default '{}')
returns void language plpgsql as $$
declare
    new_category alias for category;
    new_mandatory alias for mandatory;
begin
    if exists (select from notifications.type t where t.category = new_category and t.mandatory <> new_mandatory) then
        raise exception using errcode = 'check_violation',
            message = 'Either all types of the category ' || new_category || ' are mandatory or none is';
    end if;
    insert into notifications.type values (type, coalesce(event, type), conditions, category, channels, mandatory, link,
        roles, grouped_by, actor, undone_by, email_after_minutes, sample);
end $$;

-- For the same migrations: what a type says in a language, as Mustache templates without logic.
create function notifications.say(type text, locale text, title text, body text, html text default null)
returns void language sql as $$
    insert into notifications.template (type, locale, version, title, body, html)
    values (say.type, say.locale, 1, say.title, say.body, say.html)
$$;

-- For the undo of such a migration.
create function notifications.withdraw(type text) returns void language sql as $$
    delete from notifications.type t where t.name = withdraw.type
$$;
