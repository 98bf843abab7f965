package dev.medley.analytics.rollups.store;

import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sums of single quarters of an hour, in the caller's transaction. */
@Singleton
class QuarterSums {

    private final Sql sql;

    QuarterSums(Sql sql) {
        this.sql = sql;
    }

    void replaceActivities(Instant start, Instant end) {
        sql.query("delete from analytics.person_quarter where quarter = :start")
                .with("start", start)
                .update();
        within(sql.query("""
                insert into analytics.person_quarter (quarter, type, person_id, subject_id, country, device, times,
                    first_at, last_at)
                select :start, a.type, p.person_id, a.subject_id, a.country, a.device, count(*), min(a.occurred_at),
                    max(a.occurred_at)
                from activities.pub_activity a
                left join lateral (select a.person_id
                    where not exists (select from analytics.erased e where e.account_id = a.person_id)) p on true
                where a.occurred_at >= :start and a.occurred_at < :end and not a.bot
                group by a.type, p.person_id, a.subject_id, a.country, a.device"""), start, end).update();
        replaceFirsts(start, end);
    }

    /** Who is not in the quarter any more that had been there first is first where they are next; then who is there earlier now. */
    private void replaceFirsts(Instant start, Instant end) {
        within(sql.query("""
                with stale as (
                    delete from analytics.person_first f where f.first_at >= :start and f.first_at < :end
                        and not exists (select from analytics.person_quarter q
                            where q.quarter = :start and q.person_id = f.person_id and q.type = f.type)
                    returning f.person_id, f.type)
                insert into analytics.person_first (person_id, type, first_at)
                select q.person_id, q.type, min(q.first_at)
                from stale join analytics.person_quarter q on q.person_id = stale.person_id and q.type = stale.type
                group by q.person_id, q.type"""), start, end).update();
        within(sql.query("""
                insert into analytics.person_first as f (person_id, type, first_at)
                select person_id, type, min(first_at) from analytics.person_quarter
                where quarter = :start and person_id is not null group by person_id, type
                on conflict (person_id, type) do update set first_at = excluded.first_at
                where excluded.first_at < f.first_at
                    or (f.first_at >= :start and f.first_at < :end and f.first_at <> excluded.first_at)"""), start, end).update();
    }

    void replaceSales(Instant start, Instant end) {
        within(sql.query("delete from analytics.sale where at >= :start and at < :end"), start, end)
                .update();
        within(sql.query("delete from analytics.sale_line where at >= :start and at < :end"), start, end)
                .update();
        within(sql.query("""
                insert into analytics.sale (at, kind, order_id, account_id, currency, country, amount)
                select paid_at, 'order', order_id, account_id, currency, country, total from orders.pub_order
                where paid_at >= :start and paid_at < :end
                union all
                select r.refunded_at, 'refund', r.order_id, o.account_id, r.currency, o.country, r.amount
                from orders.pub_refund r left join orders.pub_order o on o.order_id = r.order_id
                where r.refunded_at >= :start and r.refunded_at < :end"""), start, end).update();
        within(sql.query("""
                insert into analytics.sale_line (at, order_id, account_id, product_id, variant_id, currency, quantity, amount)
                select o.paid_at, o.order_id, o.account_id, l.product_id, l.variant_id, o.currency, l.quantity, l.amount
                from orders.pub_order o join orders.pub_order_line l on l.order_id = o.order_id
                where o.paid_at >= :start and o.paid_at < :end"""), start, end).update();
        for (String forget : List.of(
                "update analytics.sale s set account_id = null from analytics.erased e"
                        + " where e.account_id = s.account_id and s.at >= :start and s.at < :end",
                "update analytics.sale_line s set account_id = null from analytics.erased e"
                        + " where e.account_id = s.account_id and s.at >= :start and s.at < :end")) {
            within(sql.query(forget), start, end).update();
        }
    }

    void erase(UUID accountId) {
        for (String forget : List.of(
                "update analytics.person_quarter set person_id = null where person_id = :accountId",
                "delete from analytics.person_first where person_id = :accountId",
                "update analytics.sale set account_id = null where account_id = :accountId",
                "update analytics.sale_line set account_id = null where account_id = :accountId")) {
            sql.query(forget).with("accountId", accountId).update();
        }
    }

    private static Query within(Query query, Instant start, Instant end) {
        return query.with("start", start).with("end", end);
    }
}
