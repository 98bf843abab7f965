package dev.medley.analytics.cohorts.store;

import dev.medley.analytics.cohorts.CohortCondition;
import dev.medley.analytics.cohorts.CohortRule;
import dev.medley.storage.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.StringJoiner;

/** The SQL of rules: conditions are constants, and all that people say is bound. */
final class CohortRuleSql {

    private CohortRuleSql() {}

    /** Whether the rule is true of a person {@code p}; its parameters are those that {@link #bind} binds. */
    static String condition(CohortRule rule) {
        StringJoiner all = new StringJoiner(rule.match() == CohortRule.Match.ALL ? " and " : " or ");
        for (int i = 0; i < rule.conditions().size(); i++) {
            CohortCondition condition = rule.conditions().get(i);
            all.add((condition.isNegated() ? "not " : "") + "p.person_id in (" + people(condition, i) + ")");
        }
        return all.toString();
    }

    /** Those of whom one condition is true, nobody twice, and no null among them. */
    private static String people(CohortCondition condition, int i) {
        String since = condition.lastDays() == null ? "" : " and %s >= :since" + i;
        return switch (condition.kind()) {
            case ACTIVITY ->
                "select person_id from analytics.person_quarter where person_id is not null"
                        + (condition.type() == null ? "" : " and type = :type" + i) + since.formatted("quarter")
                        + " group by person_id having sum(times) >= :least" + i;
            case ORDERS ->
                "select account_id from analytics.sale where account_id is not null and kind = 'order'"
                        + since.formatted("at") + " group by account_id having count(*) >= :least" + i;
            case REVENUE ->
                "select account_id from analytics.sale where account_id is not null and currency = :currency" + i
                        + since.formatted("at")
                        + " group by account_id having sum(case when kind = 'order' then amount else -amount end) >= :least"
                        + i;
            case COUNTRY ->
                "select person_id from analytics.person_quarter where person_id is not null and country = any(:countries"
                        + i + ")" + since.formatted("quarter");
            case FIRST_SEEN ->
                "select person_id from analytics.person_first group by person_id having min(first_at) >= :since" + i;
        };
    }

    static void bind(Query query, CohortRule rule, Instant now) {
        for (int i = 0; i < rule.conditions().size(); i++) {
            bind(query, rule.conditions().get(i), i, now);
        }
    }

    private static void bind(Query query, CohortCondition condition, int i, Instant now) {
        switch (condition.kind()) {
            case ACTIVITY, ORDERS, REVENUE -> query.with("least" + i, condition.least());
            case COUNTRY, FIRST_SEEN -> {}
        }
        if (condition.type() != null) {
            query.with("type" + i, condition.type());
        }
        if (condition.currency() != null) {
            query.with("currency" + i, condition.currency());
        }
        if (condition.countries() != null) {
            query.with("countries" + i, condition.countries().toArray(String[]::new));
        }
        if (condition.lastDays() != null) {
            query.with("since" + i, now.minus(Duration.ofDays(condition.lastDays())));
        }
    }
}
