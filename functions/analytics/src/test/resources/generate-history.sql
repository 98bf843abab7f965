-- Makes as many activities as the setting medley.activities says, of the year until now: people come all year long, each for about two
-- months; half of what they do is to look, one in twenty is an order. The same for the same number, but for the times. The sums are
-- made at once, by the statements by which they are made quarter by quarter.
select activities.prepare_months(now() - make_interval(months => ahead)) from generate_series(0, 12) as ahead;

insert into activities.activity (id, occurred_at, type, subject_id, properties, account_id, country, device, bot, received_at)
select md5('activity' || i)::uuid, at, type,
    case when type in ('view', 'click') then md5('product' || abs(hashint8extended(i, 4) % 1000))::uuid end, '{}',
    md5('account' || person)::uuid, (array ['AT', 'DE', 'US', 'FR', null])[1 + abs(hashint8extended(i, 2) % 5)],
    (array ['phone', 'desktop', 'tablet'])[1 + abs(hashint8extended(i, 5) % 3)], hashint8extended(i, 6) % 33 = 0, at
from (select current_setting('medley.activities')::bigint as count) sizes
cross join lateral generate_series(1, count) as i
cross join lateral (
    select now() - interval '365 days' + (interval '365 days' * (i::double precision / count)) as at,
        i / 50 + abs(hashint8extended(i, 1) % greatest(count / 300, 1)) as person,
        (array ['view', 'view', 'view', 'view', 'view', 'view', 'view', 'view', 'view', 'view', 'click', 'click', 'click',
            'click', 'click', 'search', 'search', 'session.started', 'session.started', 'order.paid'])
            [1 + abs(hashint8extended(i, 3) % 20)] as type) made;

insert into analytics.person_quarter (quarter, type, person_id, subject_id, country, device, times, first_at, last_at)
select date_bin('15 minutes', occurred_at, 'epoch'::timestamptz), type, person_id, subject_id, country, device, count(*),
    min(occurred_at), max(occurred_at)
from activities.pub_activity where not bot
group by 1, 2, 3, 4, 5, 6 order by 1;

insert into analytics.person_first (person_id, type, first_at)
select person_id, type, min(first_at) from analytics.person_quarter group by person_id, type;

insert into analytics.sale (at, kind, order_id, account_id, currency, country, amount)
select occurred_at, 'order', id, account_id, 'EUR', country,
    1000 + abs(hashint8extended(extract(epoch from occurred_at)::bigint, 7) % 9000)
from activities.activity where type = 'order.paid' and not bot order by occurred_at;

insert into analytics.sale (at, kind, order_id, account_id, currency, country, amount)
select at + interval '3 days', 'refund', order_id, account_id, currency, country, amount
from analytics.sale where amount % 20 = 0 and at < now() - interval '3 days';

insert into analytics.sale_line (at, order_id, account_id, product_id, variant_id, currency, quantity, amount)
select at, order_id, account_id, product, product, currency, 1 + amount % 3, amount
from (select *, md5('product' || amount % 1000)::uuid as product from analytics.sale where kind = 'order') sold
order by at;

insert into analytics.reading (source, read_to, read_at)
select source, pg_snapshot_xmin(pg_current_snapshot())::text::bigint, now() from unnest(array ['activity', 'sale']) as source;
