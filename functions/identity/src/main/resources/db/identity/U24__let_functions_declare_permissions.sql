drop function identity.withdraw(text, text);
drop function identity.permit(text, text);
