drop function notifications.withdraw(text);
drop function notifications.say(text, text, text, text, text);
drop function notifications.announce(text, text, text, jsonb, text[], boolean, text, text[], text, text, text, integer, jsonb);
drop table notifications.template;
drop table notifications.type;
