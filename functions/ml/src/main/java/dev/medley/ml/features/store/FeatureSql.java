package dev.medley.ml.features.store;

/** The statements that make feature sets of what other functions publish. */
final class FeatureSql {

    /** What accounts did that may be learnt from, between two times. */
    static final String DONE = """
            select a.account_id, a.type, a.subject_id as item_id, 1 as quantity, a.occurred_at as at
            from activities.pub_activity a
            where a.account_id is not null and not a.bot and a.type in ('view', 'click', 'search')
                and a.occurred_at >= :from and a.occurred_at < :to
            union all
            select o.account_id, 'purchase', l.product_id, l.quantity, o.paid_at
            from orders.pub_order o join orders.pub_order_line l on l.order_id = o.order_id
            where o.account_id is not null and o.paid_at >= :from and o.paid_at < :to""";

    /** Numbers of accounts, of rows named d. */
    static final String ACTIVITY = """
            d.account_id,
                count(*) filter (where d.type = 'view')::integer as views,
                count(*) filter (where d.type = 'click')::integer as clicks,
                count(*) filter (where d.type = 'search')::integer as searches,
                count(distinct d.at) filter (where d.type = 'purchase')::integer as orders,
                coalesce(sum(d.quantity) filter (where d.type = 'purchase'), 0)::integer as items,
                count(distinct d.item_id)::integer as products,
                count(distinct (d.at at time zone 'UTC')::date)::integer as active_days,
                floor(extract(epoch from :to::timestamptz - max(d.at)) / 86400)::integer as recency_days,
                floor(extract(epoch from :to::timestamptz - min(d.at)) / 86400)::integer as tenure_days""";

    static final String USER_ITEM = """
            insert into ml.user_item (set_id, account_id, item_id, views, purchases, weight, last_at)
            select :setId, d.account_id, d.item_id, count(*) filter (where d.type <> 'purchase'),
                count(*) filter (where d.type = 'purchase'),
                count(*) filter (where d.type = 'purchase')
                    + 0.2 * least(10, count(*) filter (where d.type <> 'purchase')), max(d.at)
            from (%s) d
            where d.item_id is not null and d.type <> 'search'
                and not exists (select from ml.withheld w where w.account_id = d.account_id)
            group by d.account_id, d.item_id order by max(d.at) desc limit :most""".formatted(DONE);

    static final String USER_ACTIVITY = """
            insert into ml.user_activity (set_id, account_id, views, clicks, searches, orders, items, products,
                active_days, recency_days, tenure_days)
            select :setId, %s
            from (%s) d
            where not exists (select from ml.withheld w where w.account_id = d.account_id)
            group by d.account_id order by max(d.at) desc limit :most""".formatted(ACTIVITY, DONE);

    /** The time of a request stands in its id, whose first 48 bits are milliseconds. */
    static final String REQUESTS = """
            insert into ml.request_hour (set_id, hour, requests, client_errors, server_errors, median_us, p95_us)
            select :setId, date_trunc('hour', r.at, 'UTC'), count(*), count(*) filter (where r.status between 400 and 499),
                count(*) filter (where r.status >= 500),
                percentile_cont(0.5) within group (order by r.duration_us),
                percentile_cont(0.95) within group (order by r.duration_us)
            from (select status, duration_us,
                    to_timestamp(('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint / 1000.0)
                        as at
                from security.pub_request_outcome where id >= :first and id < :beyond) r
            group by 2 order by 2 desc limit :most""";

    static final String SALES = """
            insert into ml.sale_day (set_id, day, product_id, currency, orders, quantity, amount)
            select :setId, (o.paid_at at time zone 'UTC')::date, l.product_id, o.currency, count(distinct o.order_id),
                sum(l.quantity), sum(l.amount)
            from orders.pub_order o join orders.pub_order_line l on l.order_id = o.order_id
            where o.paid_at >= :from and o.paid_at < :to
            group by 2, 3, 4 order by 2 desc limit :most""";

    /** What accounts did before a time that did anything then, and whether they did nothing in the time after. */
    static final String LABELLED = """
            with before as (
                select %s
                from (%s) d
                where not exists (select from ml.withheld w where w.account_id = d.account_id)
                group by d.account_id)
            select b.*, not exists (
                    select from activities.pub_activity a
                    where a.account_id = b.account_id and not a.bot and a.type in ('view', 'click', 'search')
                        and a.occurred_at >= :to and a.occurred_at < :until)
                and not exists (
                    select from orders.pub_order o
                    where o.account_id = b.account_id and o.paid_at >= :to and o.paid_at < :until) as stayed_away
            from before b order by b.recency_days, b.account_id limit :most""".formatted(ACTIVITY, DONE);

    private FeatureSql() {}
}
