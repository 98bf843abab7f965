package dev.medley.predictions.analytics;

import dev.medley.kernel.TimeZoneId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what an account's predictions of a period have in common, and how they differ from those before. */
@Singleton
public class PredictionAnalyticsService {

    private static final int USUAL_DAYS = 30;

    /** As many as a person makes in a while, and few enough to read at once. */
    private static final int MOST_FOR_BASELINE = 220;

    private final PredictionAnalyticsRepository repository;
    private final Clock clock;

    PredictionAnalyticsService(PredictionAnalyticsRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What a request says; null is what it leaves out. */
    public record Wanted(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String timeZone,
            @Nullable UUID recordingId) {}

    /** Statistics, and what came right before, to compare. */
    public record Answer(PredictionPeriod period, PredictionAnalytics analytics, EmotionTally before) {}

    /**
     * The statistics of a period: the last 30 days and the account's own time zone, where the request does not say.
     *
     * @throws dev.medley.kernel.Refusal {@code time-range-invalid}, {@code time-zone-invalid}
     */
    public Answer analytics(UUID ownerId, Wanted wanted) {
        ZoneId zone = zone(ownerId, wanted.timeZone());
        LocalDate to =
                wanted.to() == null ? LocalDate.ofInstant(clock.instant(), zone).plusDays(1) : wanted.to();
        LocalDate from = wanted.from() == null ? to.minusDays(USUAL_DAYS) : wanted.from();
        AnalyticsFilter filter =
                new AnalyticsFilter(ownerId, wanted.recordingId(), new PredictionPeriod(from, to, zone));
        return new Answer(filter.period(), repository.analytics(filter), repository.total(filter.before()));
    }

    private ZoneId zone(UUID ownerId, @Nullable String wanted) {
        if (wanted != null) {
            return TimeZoneId.parse(wanted, "/timeZone");
        }
        return repository
                .timeZone(ownerId)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    /** What is usual for the account, and whether its newest predictions are different. */
    public EmotionBaseline baseline(UUID ownerId) {
        return EmotionBaseline.of(repository.newest(ownerId, MOST_FOR_BASELINE));
    }
}
