-- A mail that a function sends itself, and whose text administrators edit as that of a notification: its type is 'mail.' and its
-- name. The migrator adds the text that the function brings as version 1, in each of these languages.
create table notifications.mail (
    type text constraint mail_pk primary key
        constraint mail_type references notifications.type (name) on delete cascade,
    locales text[] not null,
    -- The values without which it is of no use, such as a link.
    required text[] not null
);

-- For the migrations of functions. No event causes such a type, and nobody can switch it off.
create function notifications.declare_mail(name text, locales text[], required text[], sample jsonb)
returns void language plpgsql as $$
begin
    perform notifications.announce(type => 'mail.' || name, category => 'account-mails', channels => array ['email'],
        mandatory => true, sample => sample);
    insert into notifications.mail (type, locales, required) values ('mail.' || name, locales, required);
end $$;

-- Published: what administrators have such mails say, which their functions read when they send one.
create view notifications.pub_mail_text as
select distinct on (t.type, t.locale) substr(t.type, 6) as name, t.locale, t.title, t.body, t.html
from notifications.template t
join notifications.mail m on m.type = t.type
where t.created_by is not null
order by t.type, t.locale, t.version desc;
