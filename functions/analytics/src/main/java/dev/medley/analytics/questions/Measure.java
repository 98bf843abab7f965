package dev.medley.analytics.questions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What can be counted, with its SQL. Money is in the smallest unit of the currency. */
@Serdeable
@Schema(name = "AnalyticsMeasure")
public enum Measure {
    /** How often something was done. */
    @JsonProperty("activities")
    ACTIVITIES(Dataset.ACTIVITY, "coalesce(sum(times), 0)"),
    /** How many did something. */
    @JsonProperty("people")
    PEOPLE(Dataset.ACTIVITY, "count(distinct person_id)"),
    @JsonProperty("views")
    VIEWS(Dataset.ACTIVITY, "coalesce(sum(times) filter (where type = 'view'), 0)"),
    /** How many looked. */
    @JsonProperty("viewers")
    VIEWERS(Dataset.ACTIVITY, "count(distinct person_id) filter (where type = 'view')"),
    @JsonProperty("clicks")
    CLICKS(Dataset.ACTIVITY, "coalesce(sum(times) filter (where type = 'click'), 0)"),
    @JsonProperty("searches")
    SEARCHES(Dataset.ACTIVITY, "coalesce(sum(times) filter (where type = 'search'), 0)"),
    @JsonProperty("sign-ups")
    SIGN_UPS(Dataset.ACTIVITY, "coalesce(sum(times) filter (where type = 'account.registered'), 0)"),
    @JsonProperty("sign-ins")
    SIGN_INS(Dataset.ACTIVITY, "coalesce(sum(times) filter (where type = 'session.started'), 0)"),
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
    AFFILIATE_ORDERS(Dataset.AFFILIATE, "coalesce(sum(orders), 0)");

    private final Dataset dataset;
    private final String sql;

    Measure(Dataset dataset, String sql) {
        this.dataset = dataset;
        this.sql = sql;
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
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sql() {
        return sql;
    }
}
