-- In millionths of a dollar a month.
select account_data.allow('free', 'model-cost', 1000000);
select identity.permit('admin', 'model-usage:read:all');
