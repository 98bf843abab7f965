drop table moderation.statement_token;
select notifications.withdraw('mail.account-suspended');
