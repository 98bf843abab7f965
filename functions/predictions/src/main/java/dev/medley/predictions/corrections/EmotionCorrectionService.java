package dev.medley.predictions.corrections;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.kernel.Refusal;
import dev.medley.models.Emotion;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what people say that voices really expressed: owners of their own recordings, annotators of all. */
@Singleton
public class EmotionCorrectionService {

    private static final Permission ANNOTATES_ALL = Permission.of("prediction:annotate:all");

    private final EmotionCorrectionRepository corrections;
    private final Clock clock;

    protected EmotionCorrectionService(EmotionCorrectionRepository corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * Keeps what somebody says, in place of what they said before.
     *
     * @throws Refusal {@code prediction-not-ready}, {@code prediction-unknown}
     */
    @Transactional
    public EmotionCorrection correct(
            Caller caller, UUID predictionId, @Nullable Emotion emotion, @Nullable String note) {
        boolean own = requireMade(caller, predictionId);
        Instant now = clock.instant();
        return corrections.save(new EmotionCorrection(predictionId, caller.accountId(), emotion, !own, note, now, now));
    }

    /** Whether it is the caller's own. */
    private boolean requireMade(Caller caller, UUID predictionId) {
        var own = corrections.isMade(predictionId, caller.accountId());
        boolean made = own.or(() -> caller.may(ANNOTATES_ALL) ? corrections.isMade(predictionId, null) : own)
                .orElseThrow(() -> Refusal.notFound("prediction-unknown", "There is no such prediction."));
        if (!made) {
            throw Refusal.conflict("prediction-not-ready", "The prediction is not made.");
        }
        return own.isPresent();
    }

    public EmotionCorrection find(Caller caller, UUID predictionId) {
        return corrections.find(predictionId, caller.accountId()).orElseThrow(EmotionCorrectionService::none);
    }

    @Transactional
    public void remove(Caller caller, UUID predictionId) {
        if (!corrections.remove(predictionId, caller.accountId())) {
            throw none();
        }
    }

    private static Refusal none() {
        return Refusal.notFound("correction-none", "You have not corrected this prediction.");
    }

    /** How good each model version was in a period, those that did most first. */
    public List<ModelPerformance> performance(MeasuredPeriod period) {
        List<LabelledOutcome> outcomes = corrections.outcomes(period);
        return corrections.activity(period).stream()
                .map(activity -> ModelPerformance.of(
                        activity,
                        outcomes.stream()
                                .filter(outcome -> outcome.model().equals(activity.model()))
                                .toList()))
                .toList();
    }
}
