-- For functions/social: what each paid order that came by an affiliate was worth, and what the affiliate has of it after what
-- was taken back. Served by affiliate_referral_paid.
create view orders.pub_affiliate_earning as
select a.account_id, r.id as referral_id, r.currency, r.base_amount,
    coalesce((select sum(e.amount) from orders.affiliate_entry e where e.referral_id = r.id), 0)::bigint as commission,
    r.created_at
from orders.affiliate_referral r join orders.affiliate a on a.id = r.affiliate_id
where r.status = 'counted' and r.rate is not null;
