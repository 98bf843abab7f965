drop table speech.translation;
select account_data.drop_meter('translation');
