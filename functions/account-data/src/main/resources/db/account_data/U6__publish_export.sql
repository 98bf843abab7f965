drop view account_data.pub_export;
