select notifications.withdraw('payment.refund-failed');
select notifications.withdraw('payment.refunded');
