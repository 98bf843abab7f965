drop function notifications.amend_mail(text, text[], jsonb);
