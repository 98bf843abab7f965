select identity.withdraw('admin', 'model-usage:read:all');
select account_data.drop_meter('model-cost');
