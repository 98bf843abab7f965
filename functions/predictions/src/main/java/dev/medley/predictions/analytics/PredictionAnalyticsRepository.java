package dev.medley.predictions.analytics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Predictions, counted and measured; each a number of statements that does not grow with them. */
public interface PredictionAnalyticsRepository {

    PredictionAnalytics analytics(AnalyticsFilter filter);

    /** The totals alone. */
    EmotionTally total(AnalyticsFilter filter);

    /** The time zone that the account has chosen. */
    Optional<String> timeZone(UUID ownerId);

    /** The owner's newest predictions that name one of all emotions, newest first; those of chosen labels compare with none. */
    List<PastPrediction> newest(UUID ownerId, int most);
}
