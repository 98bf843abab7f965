drop table speech.synthesis;
select account_data.drop_meter('synthesis');
