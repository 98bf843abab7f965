package dev.medley.analytics.alerts;

import dev.medley.analytics.alerts.AlertRule.Direction;
import dev.medley.analytics.alerts.AlertRule.Kind;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.CustomMetric;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.MetricDirectory;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for the numbers that alerts are about. */
@Singleton
class AlertNumbers {

    /** How many weeks before say what is usual. */
    private static final int WEEKS = 8;

    private static final int WEEK = 7;

    private final AnalyticsService analytics;
    private final TimeFrames frames;
    private final MetricDirectory metrics;

    AlertNumbers(AnalyticsService analytics, TimeFrames frames, MetricDirectory metrics) {
        this.analytics = analytics;
        this.frames = frames;
        this.metrics = metrics;
    }

    /**
     * Refuses rules that make no sense.
     *
     * @param accountId whose alert it is
     * @throws Refusal {@code alert-invalid}, {@code metric-unknown}, or what the question breaks
     */
    void check(AlertRule rule, UUID accountId) {
        if ((rule.measure() == null) == (rule.metricId() == null)) {
            throw invalid("/measure", "It is either of a measure or of a metric.");
        }
        boolean anomaly = rule.kind() == Kind.ANOMALY;
        if (anomaly == (rule.threshold() != null) || (anomaly && rule.clearAt() != null)) {
            throw invalid("/threshold", "A threshold has one, an anomaly has none.");
        }
        if (anomaly && rule.days() != 1) {
            throw invalid("/days", "An anomaly is of one day.");
        }
        if (!anomaly && (rule.direction() == Direction.EITHER || rule.sensitivity() != null)) {
            throw invalid("/direction", "A threshold is passed above or below, and has no sensitivity.");
        }
        if (rule.threshold() != null && rule.clearAt() != null) {
            boolean above = rule.direction() == Direction.ABOVE;
            if (above ? rule.clearAt() > rule.threshold() : rule.clearAt() < rule.threshold()) {
                throw invalid("/clearAt", "It is on the other side of the threshold.");
            }
        }
        Question _ = question(rule, accountId, frame(rule), List.of());
    }

    /** What a rule is about now; empty while the sums do not go so far. */
    Optional<String> period(AlertRule rule) {
        TimeFrame frame = frame(rule);
        if (rule.days() == 0) {
            return analytics.asOf().map(Object::toString);
        }
        return analytics
                .asOf()
                .filter(asOf -> !asOf.isBefore(frame.end()))
                .map(_ -> frame.to().minusDays(1).toString());
    }

    /** What a number is called that an alert is of; empty where it is a metric that the owner does not see any more. */
    Optional<String> label(AlertRule rule, UUID accountId) {
        if (rule.measure() != null) {
            return Optional.of(rule.measure().label());
        }
        try {
            return metrics(rule, accountId).stream().map(CustomMetric::name).findFirst();
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /**
     * What a rule says of its number now; empty while there are not enough days before to compare with, or where it is divided by
     * zero.
     */
    Optional<AlertJudgement> judge(AlertRule rule, UUID accountId, boolean wasFiring) {
        TimeFrame frame = frame(rule);
        if (rule.kind() == Kind.THRESHOLD) {
            Long value = analytics
                    .ask(question(rule, accountId, frame, List.of()))
                    .getFirst()
                    .number(0);
            return Optional.ofNullable(value).map(known -> AlertJudgement.threshold(rule, known, wasFiring));
        }
        Map<LocalDate, @Nullable Long> byDay = days(rule, accountId, frame.last(WEEKS * WEEK + 1));
        LocalDate day = frame.to().minusDays(1);
        LocalDate first = byDay.keySet().stream().min(LocalDate::compareTo).orElse(day);
        long[] before = LongStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> day.minusWeeks(week))
                .filter(same -> !same.isBefore(first))
                .flatMap(same -> Stream.ofNullable(number(rule, byDay, same)))
                .mapToLong(value -> value)
                .toArray();
        return before.length < AlertJudgement.LEAST
                ? Optional.empty()
                : Optional.ofNullable(number(rule, byDay, day))
                        .map(value -> AlertJudgement.anomaly(rule, value, before));
    }

    private Map<LocalDate, @Nullable Long> days(AlertRule rule, UUID accountId, TimeFrame frame) {
        Map<LocalDate, @Nullable Long> byDay = new HashMap<>();
        analytics
                .ask(question(rule, accountId, frame, List.of(Dimension.DAY)))
                .forEach(row ->
                        byDay.put(LocalDate.parse(String.valueOf(row.keys().getFirst())), row.number(0)));
        return byDay;
    }

    /** The number of a day: on one without anything a measure is nothing, and a metric has none. */
    private static @Nullable Long number(AlertRule rule, Map<LocalDate, @Nullable Long> byDay, LocalDate day) {
        Long number = byDay.get(day);
        return number == null && rule.measure() != null ? Long.valueOf(0) : number;
    }

    private TimeFrame frame(AlertRule rule) {
        TimeFrame today = frames.of(new Wanted(null, null, rule.timeZone(), null, rule.currency()));
        if (rule.days() == 0) {
            return today.last(1);
        }
        return frames.lastDays(
                rule.days(), rule.timeZone(), today.weekStart().name().toLowerCase(Locale.ROOT), rule.currency());
    }

    private Question question(AlertRule rule, UUID accountId, TimeFrame frame, List<Dimension> dimensions) {
        Map<Dimension, List<String>> filters = new EnumMap<>(Dimension.class);
        rule.filters().forEach(filter -> filters.put(filter.dimension(), filter.values()));
        return new Question(
                rule.measure() == null ? List.of() : List.of(rule.measure()),
                metrics(rule, accountId),
                dimensions,
                filters,
                null,
                frame,
                WEEKS * WEEK + 2);
    }

    private List<CustomMetric> metrics(AlertRule rule, UUID accountId) {
        return rule.metricId() == null ? List.of() : metrics.find(List.of(rule.metricId()), accountId);
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("alert-invalid", "/rule" + pointer, detail);
    }
}
