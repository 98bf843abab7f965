package dev.medley.analytics.retention.store;

import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.retention.CohortSize;
import dev.medley.analytics.retention.RetentionCohort;
import dev.medley.analytics.retention.RetentionCount;
import dev.medley.analytics.retention.RetentionMode;
import dev.medley.analytics.retention.RetentionQuestion;
import dev.medley.analytics.retention.RetentionRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@Singleton
class JdbcRetentionRepository implements RetentionRepository {

    private static final int DAY_SECONDS = 86_400;

    private static final String MEMBER =
            "and person_id in (select person_id from analytics.cohort_member where cohort_id = :cohortId)";

    private final Sql sql;

    JdbcRetentionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<CohortSize> sizes(RetentionQuestion question) {
        Query query = began(question)
                .append(
                        "select cohort::text as cohort, count(distinct person_id) as people from began group by cohort");
        return bound(query, question)
                .list(row -> new CohortSize(LocalDate.parse(row.text("cohort")), row.bigint("people")));
    }

    @Override
    public List<RetentionCount> counts(RetentionQuestion question) {
        Query query = began(question)
                .append("""
                , came as (
                    select distinct person_id, moment
                    from analytics.person_quarter cross join lateral (values (first_at), (last_at)) as m (moment)
                    where person_id is not null and quarter >= :start and quarter < :beyond""")
                .when(question.again(), "and type = :again", "again")
                .append("), later as (select b.cohort, b.person_id, " + offset(question)
                        + " as periods from began b join came c on c.person_id = b.person_id and c.moment >= b.at)")
                .with("beyond", beyond(question));
        query.append(question.mode() == RetentionMode.UNBOUNDED ? """
                , last as (select cohort, person_id, max(periods) as periods from later group by cohort, person_id)
                select cohort::text as cohort, least(periods, :most) as periods, count(*) as people from last
                group by 1, 2""" : """
                select cohort::text as cohort, periods, count(distinct person_id) as people from later
                where periods between 0 and :most group by cohort, periods""");
        return bound(query.with("most", question.periods()), question)
                .list(row -> new RetentionCount(
                        LocalDate.parse(row.text("cohort")), row.bigint("periods"), row.bigint("people")));
    }

    /** The beginnings: who, in which cohort, and when exactly. */
    private Query began(RetentionQuestion question) {
        Query query = question.cohort() == RetentionCohort.FIRST_TIME
                ? sql.query(
                                "with firsts as (select person_id, min(first_at) as at from analytics.person_first where true")
                        .when(question.first(), "and type = :first", "first")
                        .when(question.cohortId(), MEMBER, "cohortId")
                        .append("group by person_id having min(first_at) >= :start and min(first_at) < :end)")
                : sql.query("""
                with firsts as (select person_id, first_at as at from analytics.person_quarter
                where person_id is not null and quarter >= :start and quarter < :end""")
                        .when(question.first(), "and type = :first", "first")
                        .when(question.cohortId(), MEMBER, "cohortId")
                        .append(")");
        return query.append(", began as (select person_id, " + period("at", question.interval())
                + " as cohort, min(at) as at from firsts group by 1, 2)");
    }

    private static Query bound(Query query, RetentionQuestion question) {
        if (question.interval() == Interval.WEEK) {
            query.with("weekStart", question.frame().weekStart().getValue());
        }
        return query.with("start", question.frame().start())
                .with("end", question.frame().end())
                .with("zone", question.frame().zone().getId());
    }

    private static Instant beyond(RetentionQuestion question) {
        LocalDate last = question.cohorts().getLast();
        return question.mode() == RetentionMode.UNBOUNDED
                ? Instant.parse("9999-01-01T00:00:00Z")
                : question.frame().start(question.interval().plus(last, question.periods() + 2L));
    }

    private static String period(String moment, Interval interval) {
        return interval.sql("(" + moment + " at time zone :zone)::date");
    }

    private static String offset(RetentionQuestion question) {
        Interval interval = question.interval();
        if (question.mode() == RetentionMode.ROLLING) {
            int seconds = interval == Interval.WEEK ? 7 * DAY_SECONDS : DAY_SECONDS;
            return "floor(extract(epoch from c.moment - b.at) / " + seconds + ")::bigint";
        }
        String period = period("c.moment", interval);
        return switch (interval) {
            case DAY -> "(" + period + " - b.cohort)::bigint";
            case WEEK -> "((" + period + " - b.cohort) / 7)::bigint";
            case MONTH -> "(" + months(period) + " - " + months("b.cohort") + ")::bigint";
        };
    }

    private static String months(String date) {
        return "(extract(year from " + date + ") * 12 + extract(month from " + date + "))";
    }
}
