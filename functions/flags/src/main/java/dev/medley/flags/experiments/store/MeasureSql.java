package dev.medley.flags.experiments.store;

import dev.medley.flags.experiments.ExperimentMetric;
import dev.medley.flags.experiments.MetricMeasure;
import dev.medley.flags.experiments.MetricMeasure.Source;
import dev.medley.storage.Query;
import org.jspecify.annotations.Nullable;

/** Statements for the measures of a metric; what they hold of a plan is bound, never written into them. */
final class MeasureSql {

    /**
     * The subjects of a phase with the variant that they had. Whoever had several is left out, and so is everybody who withheld
     * their consent to be counted, even before.
     */
    static final String EXPOSED = """
            with counted as (
                select coalesce(x.account_id, x.subject_id) as person_id, x.variant, x.exposed_at, x.mixed
                from flags.exposure x where x.experiment_id = :id and x.phase = :phase
                    and not exists (select from activities.pub_withheld w
                        where w.account_id = coalesce(x.account_id, x.subject_id))),
            exposed as (
                select person_id, min(variant) as variant, min(exposed_at) as exposed_at from counted
                group by person_id having count(distinct variant) = 1 and not bool_or(mixed))
            """;

    private MeasureSql() {}

    /** What each subject did of a measure after the exposure, under a name of its own. */
    static String measured(String name, MetricMeasure measure) {
        return measure.source() == Source.ORDER ? orders(name, measure) : activities(name, measure);
    }

    private static String activities(String name, MetricMeasure measure) {
        String value = measure.property() == null ? "1" : """
                case when a.properties ->> :%1$sProperty ~ '^-?[0-9]{1,15}([.][0-9]{1,9})?$'
                    then (a.properties ->> :%1$sProperty)::double precision end""".formatted(name);
        return """
                , %1$s as materialized (
                    select x.person_id, count(*) as events, count(%2$s) as valued, sum(%2$s) as total
                    from exposed x join activities.pub_activity a on a.person_id = x.person_id
                        and a.type = :%1$sType and not a.bot and a.occurred_at >= x.exposed_at
                        and a.occurred_at >= :since and a.occurred_at < :before
                    group by x.person_id)
                """.formatted(name, value);
    }

    private static String orders(String name, MetricMeasure measure) {
        String currency = measure.currency() == null ? "" : "and o.currency = :%sCurrency".formatted(name);
        return """
                , %1$s as materialized (
                    select x.person_id, count(*) as events, count(*) as valued, sum(o.total) as total
                    from exposed x join orders.pub_order o on o.account_id = x.person_id
                        and o.paid_at >= x.exposed_at and o.paid_at >= :since and o.paid_at < :before %2$s
                    group by x.person_id)
                """.formatted(name, currency);
    }

    /** The sums by variant. */
    static String sums(ExperimentMetric metric) {
        String top = switch (metric.kind()) {
            case CONVERSION -> "(n.events is not null)::integer";
            case COUNT -> "n.events";
            case SUM, MEAN -> "n.total";
            case RATIO -> metric.measure().hasValue() ? "n.total" : "n.events";
        };
        String bottom = switch (metric.kind()) {
            case MEAN -> "coalesce(n.valued, 0)";
            case RATIO -> isSummed(metric.base()) ? "coalesce(d.total, 0)" : "coalesce(d.events, 0)";
            case CONVERSION, COUNT, SUM -> "1";
        };
        String base = metric.base() == null ? "" : "left join base d on d.person_id = x.person_id";
        return """
                , whole as (
                    select x.variant, coalesce(%1$s, 0)::double precision as y, (%2$s)::double precision as d
                    from exposed x left join measure n on n.person_id = x.person_id %3$s),
                bound as (select percentile_disc(:percentile::double precision) within group (order by y) as cap
                    from whole where y > 0 and :percentile::double precision < 1),
                cut as (select variant, least(y, coalesce((select cap from bound), y)) as y, d from whole)
                select variant, count(*) as subjects, sum(y) as sum, sum(y * y) as squares, sum(d) as base,
                    sum(d * d) as base_squares, sum(y * d) as products
                from cut group by variant""".formatted(top, bottom, base);
    }

    private static boolean isSummed(@Nullable MetricMeasure measure) {
        return measure != null && measure.hasValue();
    }

    /** Binds what a measure asks for. */
    static Query bound(Query query, String name, MetricMeasure measure) {
        Query bound = measure.type() == null ? query : query.with(name + "Type", measure.type());
        bound = measure.property() == null ? bound : bound.with(name + "Property", measure.property());
        return measure.currency() == null ? bound : bound.with(name + "Currency", measure.currency());
    }
}
