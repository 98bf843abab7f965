package dev.medley.analytics.customers.store;

import dev.medley.analytics.customers.CustomerHistory;
import dev.medley.analytics.customers.CustomerRepository;
import dev.medley.analytics.customers.RfmSegment;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

@Singleton
class JdbcCustomerRepository implements CustomerRepository {

    /** What each account bought on each day, and whether it was its first. */
    private static final String DAYS = """
            with purchase as (
                select account_id, (at at time zone :zone)::date as day, sum(amount) as amount
                from analytics.sale
                where kind = 'order' and account_id is not null and currency = :currency and at < :end group by 1, 2),
            history as (
                select account_id, count(*) - 1 as repeats, max(day) - min(day) as recency, :today::date - min(day) as age,
                    (array_agg(amount order by day))[1] as first_amount, sum(amount) as revenue, max(day) as last_day
                from purchase group by account_id)""";

    private final Sql sql;

    JdbcCustomerRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<CustomerHistory> histories(LocalDate today, ZoneId zone, Currency currency, int most) {
        return bound(sql.query(DAYS), today, zone, currency)
                .append("""
                select account_id, repeats, recency, age, revenue::bigint as revenue, last_day::text as last_day,
                    case when repeats = 0 then 0 else (revenue - first_amount) / repeats end::float8 as repeat_value
                from history order by last_day desc, account_id limit :most""")
                .with("most", most)
                .list(JdbcCustomerRepository::history);
    }

    @Override
    public List<RfmSegment> segments(LocalDate today, ZoneId zone, Currency currency) {
        return bound(sql.query(DAYS), today, zone, currency)
                .append("""
                , score as (
                    select revenue, age, ntile(5) over (order by last_day, account_id) as recency,
                        ntile(5) over (order by repeats, account_id) as frequency,
                        ntile(5) over (order by revenue, account_id) as monetary
                    from history)
                select recency, frequency, monetary, count(*) as customers, sum(revenue)::bigint as revenue
                from score where age >= 0 group by 1, 2, 3 order by 1 desc, 2 desc, 3 desc""")
                .list(row -> new RfmSegment(
                        row.integer("recency"),
                        row.integer("frequency"),
                        row.integer("monetary"),
                        row.bigint("customers"),
                        row.bigint("revenue")));
    }

    private static Query bound(Query query, LocalDate today, ZoneId zone, Currency currency) {
        return query.with("zone", zone.getId())
                .with("currency", currency.getCurrencyCode())
                .with("today", today.toString())
                .with("end", today.atStartOfDay(zone).toInstant());
    }

    private static CustomerHistory history(Row row) throws SQLException {
        return new CustomerHistory(
                row.uuid("account_id"),
                row.integer("repeats"),
                row.integer("recency"),
                row.integer("age"),
                Objects.requireNonNull(row.numberOrNull("repeat_value")),
                row.bigint("revenue"),
                LocalDate.parse(row.text("last_day")));
    }
}
