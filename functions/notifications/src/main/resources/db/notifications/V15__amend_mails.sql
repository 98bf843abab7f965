-- For the migrations of functions: what the text of a mail is given has changed. Texts that administrators wrote stay.
create function notifications.amend_mail(name text, required text[], sample jsonb)
returns void language plpgsql as $$
declare
    new_required alias for required;
    new_sample alias for sample;
begin
    update notifications.type t set sample = new_sample where t.name = 'mail.' || amend_mail.name;
    update notifications.mail m set required = new_required where m.type = 'mail.' || amend_mail.name;
    if not found then
        raise exception using errcode = 'no_data_found', message = 'No mail is called ' || amend_mail.name;
    end if;
end $$;
