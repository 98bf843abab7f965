-- An address that no mail goes to, because mails to it bounced, or their reader complained, or asked for it.
create table notifications.suppression (
    id uuid constraint suppression_pk primary key,
    -- In lower case. Read before every mail.
    address text not null constraint suppression_address unique,
    reason text not null constraint suppression_reason check (reason in ('bounce', 'complaint', 'manual')),
    detail text not null,
    created_by uuid,
    created_at timestamptz not null
);

-- Published: every sender obeys it.
create view notifications.pub_suppression as select address from notifications.suppression;

-- Serves: what SES says of a mail that it took.
create index delivery_by_message on notifications.delivery (message_id) where message_id is not null;
