package dev.medley.analytics.questions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import java.util.Locale;

/** What can be counted, with its SQL. Money is in the smallest unit of the currency. */
@Serdeable
@Schema(name = "AnalyticsMeasure")
public enum Measure implements Quantity {
    /** How often something was done. */
    @JsonProperty("activities")
    ACTIVITIES(Counted.TIMES, ""),
    /** How many did something. */
    @JsonProperty("people")
    PEOPLE(Counted.PEOPLE, ""),
    @JsonProperty("views")
    VIEWS(Counted.TIMES, "filter (where type = 'view')"),
    /** How many looked. */
    @JsonProperty("viewers")
    VIEWERS(Counted.PEOPLE, "filter (where type = 'view')"),
    @JsonProperty("clicks")
    CLICKS(Counted.TIMES, "filter (where type = 'click')"),
    @JsonProperty("searches")
    SEARCHES(Counted.TIMES, "filter (where type = 'search')"),
    @JsonProperty("sign-ups")
    SIGN_UPS(Counted.TIMES, "filter (where type = 'account.registered')"),
    @JsonProperty("sign-ins")
    SIGN_INS(Counted.TIMES, "filter (where type = 'session.started')"),
    @JsonProperty("orders")
    ORDERS(Dataset.SALE, "count(*) filter (where kind = 'order')"),
    /** What orders came to, refunds aside. */
    @JsonProperty("revenue")
    REVENUE(Dataset.SALE, "coalesce(sum(amount) filter (where kind = 'order'), 0)"),
    @JsonProperty("refunds")
    REFUNDS(Dataset.SALE, "count(*) filter (where kind = 'refund')"),
    /** What was given back, when it was. */
    @JsonProperty("refunded")
    REFUNDED(Dataset.SALE, "coalesce(sum(amount) filter (where kind = 'refund'), 0)"),
    @JsonProperty("net-revenue")
    NET_REVENUE(Dataset.SALE, "coalesce(sum(case when kind = 'order' then amount else -amount end), 0)"),
    /** How many bought. */
    @JsonProperty("customers")
    CUSTOMERS(Dataset.SALE, "count(distinct account_id) filter (where kind = 'order')"),
    @JsonProperty("average-order")
    AVERAGE_ORDER(Dataset.SALE, "coalesce(round(avg(amount) filter (where kind = 'order')), 0)"),
    @JsonProperty("product-orders")
    PRODUCT_ORDERS(Dataset.SALE_LINE, "count(distinct order_id)"),
    @JsonProperty("units")
    UNITS(Dataset.SALE_LINE, "coalesce(sum(quantity), 0)"),
    @JsonProperty("product-revenue")
    PRODUCT_REVENUE(Dataset.SALE_LINE, "coalesce(sum(amount), 0)"),
    @JsonProperty("buyers")
    BUYERS(Dataset.SALE_LINE, "count(distinct account_id)"),
    /** How often links of affiliates were followed. */
    @JsonProperty("affiliate-clicks")
    AFFILIATE_CLICKS(Dataset.AFFILIATE, "coalesce(sum(clicks), 0)"),
    /** How many orders were placed after that. */
    @JsonProperty("affiliate-orders")
    AFFILIATE_ORDERS(Dataset.AFFILIATE, "coalesce(sum(orders), 0)"),
    /** How many devices of the fleet said anything. */
    @JsonProperty("active-devices")
    ACTIVE_DEVICES(Dataset.DEVICE, "count(distinct device_id) filter (where kind = 'heartbeat')"),
    /** How often one began to run a version. */
    @JsonProperty("device-installs")
    DEVICE_INSTALLS(Dataset.DEVICE, "coalesce(sum(times) filter (where kind = 'install'), 0)"),
    @JsonProperty("device-errors")
    DEVICE_ERRORS(Dataset.DEVICE, "coalesce(sum(times) filter (where kind = 'error'), 0)"),
    @JsonProperty("device-crashes")
    DEVICE_CRASHES(Dataset.DEVICE, "coalesce(sum(times) filter (where kind = 'crash'), 0)"),
    /** How many devices had an error or crashed. */
    @JsonProperty("failing-devices")
    FAILING_DEVICES(Dataset.DEVICE, "count(distinct device_id) filter (where kind in ('error', 'crash'))"),
    /** Of what devices measured, in thousandths. */
    @JsonProperty("device-mean")
    DEVICE_MEAN(Dataset.MEASUREMENT, "coalesce(round((1000 * sum(total) / sum(samples))::numeric), 0)"),
    /** Of the means of devices in an hour, in thousandths. */
    @JsonProperty("device-p50")
    DEVICE_P50(Dataset.MEASUREMENT, percentile(50)),
    @JsonProperty("device-p95")
    DEVICE_P95(Dataset.MEASUREMENT, percentile(95)),
    @JsonProperty("device-p99")
    DEVICE_P99(Dataset.MEASUREMENT, percentile(99));

    private static final int THOUSANDTHS = 3;

    private final Dataset dataset;
    private final String sql;
    private final String personSql;
    private final String peopleSql;

    Measure(Dataset dataset, String sql) {
        this.dataset = dataset;
        this.sql = sql;
        personSql = "";
        peopleSql = "";
    }

    /** One of activities. */
    Measure(Counted counted, String filter) {
        dataset = Dataset.ACTIVITY;
        boolean times = counted == Counted.TIMES;
        personSql = (times ? "sum(times) " : "count(*) ") + filter;
        peopleSql = times ? "coalesce(sum(%s), 0)" : "count(person_id) filter (where %s > 0)";
        sql = times ? "coalesce(sum(times) " + filter + ", 0)" : "count(distinct person_id) " + filter;
    }

    /** Whether it counts what was done, or who did it. */
    private enum Counted {
        TIMES,
        PEOPLE
    }

    private static String percentile(int percent) {
        return "coalesce(round((1000 * percentile_cont(0." + percent
                + ") within group (order by total / samples))::numeric), 0)";
    }

    public Dataset dataset() {
        return dataset;
    }

    /** Whether it is an amount, in the smallest unit of the currency. */
    public boolean isMoney() {
        return switch (this) {
            case REVENUE, REFUNDED, NET_REVENUE, AVERAGE_ORDER, PRODUCT_REVENUE -> true;
            default -> false;
        };
    }

    /** Its name in requests and in files. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int decimals(Currency currency) {
        return isMoney()
                ? Math.max(0, currency.getDefaultFractionDigits())
                : dataset == Dataset.MEASUREMENT ? THOUSANDTHS : 0;
    }

    @Override
    public String unit(Currency currency) {
        return isMoney() ? currency.getCurrencyCode() : "";
    }

    /** Whether it counts people, each once. */
    public boolean isOfPeople() {
        return this == PEOPLE || this == VIEWERS;
    }

    /** Of activities: how it is counted of one person, which takes no sorting of all that all of them did. */
    public String personSql() {
        return personSql;
    }

    /** How it is counted then of all, from a column of that. */
    public String peopleSql(String column) {
        return peopleSql.replace("%s", column);
    }

    public String sql() {
        return sql;
    }
}
