package dev.medley.predictions.analytics.web;

import dev.medley.models.Model;
import dev.medley.predictions.analytics.EmotionTally;
import dev.medley.predictions.analytics.PredictionAnalytics;
import dev.medley.predictions.analytics.PredictionAnalyticsService.Answer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PredictionAnalytics", description = "What the caller's predictions of a period say together")
record PredictionAnalyticsView(
        PeriodView period,
        TallyView total,

        @Schema(description = "How much of what was named each emotion is, 0 to 1")
        Map<String, Double> distribution,

        TrendsView trends,
        PatternsView patterns,
        ConfidenceView confidence,

        @Schema(description = "How often no emotion was named, by the code of the warning that says why")
        Map<String, Long> abstentions,

        List<ModelTallyView> models,
        ChangeView change) {

    @Serdeable
    @Schema(name = "PredictionPeriod", description = "Whole days of the time zone; to is the day after the last")
    record PeriodView(LocalDate from, LocalDate to, String timeZone) {}

    @Serdeable
    @Schema(name = "PredictionTally")
    record TallyView(
            long predictions,
            long abstained,

            @Schema(description = "How often each was named; those that never were are left out")
            Map<String, Long> emotions,

            @Nullable @Schema(description = "Of the emotions that were named, on average; null where none was")
            Double meanConfidence) {

        static TallyView of(EmotionTally tally) {
            return new TallyView(
                    tally.predictions(), tally.abstained(), tally.emotions(), Rounded.orNull(tally.meanConfidence()));
        }
    }

    @Serdeable
    @Schema(name = "PredictionDay")
    record DayView(LocalDate date, TallyView tally) {}

    @Serdeable
    @Schema(name = "PredictionTrends", description = "Every day of the period, and the weeks by their Mondays")
    record TrendsView(List<DayView> byDay, List<DayView> byWeek) {}

    @Serdeable
    @Schema(name = "PredictionHour")
    record HourView(
            @Schema(description = "Of the local day, from 0")
            int hour,

            TallyView tally) {}

    @Serdeable
    @Schema(name = "PredictionWeekday")
    record WeekdayView(@Schema(example = "monday") String weekday, TallyView tally) {}

    @Serdeable
    @Schema(name = "PredictionPatterns")
    record PatternsView(List<HourView> byHour, List<WeekdayView> byWeekday) {}

    @Serdeable
    @Schema(name = "ConfidenceBin")
    record BinView(double from, double to, long predictions) {}

    @Serdeable
    @Schema(name = "PredictionConfidence", description = "How probable the emotions were that were named")
    record ConfidenceView(@Nullable Double mean, List<BinView> histogram) {}

    @Serdeable
    @Schema(name = "ModelTally")
    record ModelTallyView(Model model, TallyView tally) {}

    @Serdeable
    @Schema(name = "PredictionChange", description = "Against as many days right before the period")
    record ChangeView(
            long predictionsBefore,

            @Nullable @Schema(description = "Null where either has no predictions")
            Double abstentionRate,

            @Schema(description = "By how much each emotion's share is more or less; empty where either names none")
            Map<String, Double> shares) {}

    static PredictionAnalyticsView of(Answer answer) {
        PredictionAnalytics analytics = answer.analytics();
        return new PredictionAnalyticsView(
                new PeriodView(
                        answer.period().from(),
                        answer.period().to(),
                        answer.period().zone().getId()),
                TallyView.of(analytics.total()),
                Rounded.of(analytics.total().shares()),
                new TrendsView(days(analytics.days()), days(analytics.weeks())),
                patterns(analytics),
                confidence(analytics),
                analytics.reasons(),
                analytics.models().entrySet().stream()
                        .map(entry -> new ModelTallyView(entry.getKey(), TallyView.of(entry.getValue())))
                        .toList(),
                change(answer.before(), analytics.total()));
    }

    private static List<DayView> days(Map<LocalDate, EmotionTally> days) {
        return days.entrySet().stream()
                .map(entry -> new DayView(entry.getKey(), TallyView.of(entry.getValue())))
                .toList();
    }

    private static PatternsView patterns(PredictionAnalytics analytics) {
        return new PatternsView(
                IntStream.range(0, analytics.hours().size())
                        .mapToObj(hour -> new HourView(
                                hour, TallyView.of(analytics.hours().get(hour))))
                        .toList(),
                analytics.weekdays().entrySet().stream()
                        .map(entry -> new WeekdayView(
                                entry.getKey().name().toLowerCase(Locale.ROOT), TallyView.of(entry.getValue())))
                        .toList());
    }

    private static ConfidenceView confidence(PredictionAnalytics analytics) {
        List<Long> bins = analytics.confidence();
        return new ConfidenceView(
                Rounded.orNull(analytics.total().meanConfidence()),
                IntStream.range(0, bins.size())
                        .mapToObj(bin -> new BinView(
                                bin / (double) bins.size(), (bin + 1) / (double) bins.size(), bins.get(bin)))
                        .toList());
    }

    private static ChangeView change(EmotionTally before, EmotionTally now) {
        Double rateBefore = before.abstentionRate();
        Double rate = now.abstentionRate();
        Map<String, Double> shares = new TreeMap<>();
        if (!before.shares().isEmpty() && !now.shares().isEmpty()) {
            now.shares().forEach((emotion, share) -> shares.merge(emotion, share, Double::sum));
            before.shares().forEach((emotion, share) -> shares.merge(emotion, -share, Double::sum));
        }
        return new ChangeView(
                before.predictions(),
                rate == null || rateBefore == null ? null : Rounded.of(rate - rateBefore),
                Rounded.of(shares));
    }
}
