select notifications.announce(type => 'payment.refunded', category => 'orders', channels => array ['in_app', 'email'],
    link => '/orders/{{orderId}}',
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "total": "12.00 EUR"}');
select notifications.say('payment.refunded', 'en', '{{total}} of order {{number}} are given back',
    'It takes your bank a few days to show it.');
select notifications.say('payment.refunded', 'de', '{{total}} der Bestellung {{number}} sind zurückgezahlt',
    'Bis deine Bank es zeigt, dauert es einige Tage.');

select notifications.announce(type => 'payment.refund-failed', category => 'operations',
    link => '/admin/orders/{{orderId}}', roles => array ['admin', 'super_admin'],
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "total": "12.00 EUR",
        "reason": "charge_disputed"}');
select notifications.say('payment.refund-failed', 'en', '{{total}} of order {{number}} could not be given back',
    'The provider says: {{reason}}.');
select notifications.say('payment.refund-failed', 'de', '{{total}} der Bestellung {{number}} konnten nicht zurückgezahlt werden',
    'Der Anbieter sagt: {{reason}}.');
