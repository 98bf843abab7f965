package dev.medley.analytics.alerts;

import dev.medley.analytics.alerts.AlertRule.Direction;
import dev.medley.analytics.alerts.AlertRule.Kind;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.Dimension;
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
import java.util.stream.LongStream;

/** Asks for the numbers that alerts are about. */
@Singleton
class AlertNumbers {

    /** How many weeks before say what is usual. */
    private static final int WEEKS = 8;

    private static final int WEEK = 7;

    private final AnalyticsService analytics;
    private final TimeFrames frames;

    AlertNumbers(AnalyticsService analytics, TimeFrames frames) {
        this.analytics = analytics;
        this.frames = frames;
    }

    /**
     * Refuses rules that make no sense.
     *
     * @throws Refusal {@code alert-invalid}, or what the question breaks
     */
    void check(AlertRule rule) {
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
        Question _ = question(rule, frame(rule), List.of());
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

    /** What a rule says of its number now; empty while there are not enough days before to compare with. */
    Optional<AlertJudgement> judge(AlertRule rule, boolean wasFiring) {
        TimeFrame frame = frame(rule);
        if (rule.kind() == Kind.THRESHOLD) {
            long value = analytics
                    .ask(question(rule, frame, List.of()))
                    .getFirst()
                    .values()
                    .getFirst();
            return Optional.of(AlertJudgement.threshold(rule, value, wasFiring));
        }
        TimeFrame weeks = frame.last(WEEKS * WEEK + 1);
        Map<String, Long> byDay = new HashMap<>();
        analytics
                .ask(question(rule, weeks, List.of(Dimension.DAY)))
                .forEach(row -> byDay.put(
                        String.valueOf(row.keys().getFirst()), row.values().getFirst()));
        LocalDate day = frame.to().minusDays(1);
        LocalDate first = byDay.keySet().stream()
                .map(LocalDate::parse)
                .min(LocalDate::compareTo)
                .orElse(day);
        long[] before = LongStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> day.minusWeeks(week))
                .filter(same -> !same.isBefore(first))
                .mapToLong(same -> byDay.getOrDefault(same.toString(), 0L))
                .toArray();
        return before.length < AlertJudgement.LEAST
                ? Optional.empty()
                : Optional.of(AlertJudgement.anomaly(rule, byDay.getOrDefault(day.toString(), 0L), before));
    }

    private TimeFrame frame(AlertRule rule) {
        TimeFrame today = frames.of(new Wanted(null, null, rule.timeZone(), null, rule.currency()));
        if (rule.days() == 0) {
            return today.last(1);
        }
        return frames.lastDays(
                rule.days(), rule.timeZone(), today.weekStart().name().toLowerCase(Locale.ROOT), rule.currency());
    }

    private static Question question(AlertRule rule, TimeFrame frame, List<Dimension> dimensions) {
        Map<Dimension, List<String>> filters = new EnumMap<>(Dimension.class);
        rule.filters().forEach(filter -> filters.put(filter.dimension(), filter.values()));
        return new Question(List.of(rule.measure()), dimensions, filters, frame, WEEKS * WEEK + 2);
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("alert-invalid", "/rule" + pointer, detail);
    }
}
