package dev.medley.predictions.corrections;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.models.EmotionVariant;
import dev.medley.predictions.corrections.ModelComparison.Finding;
import dev.medley.predictions.corrections.ModelComparison.Side;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tries variants of the emotion model beside the one that answers, and lets one take the place of the other. */
@Singleton
public class ModelRolloutService {

    private static final Duration COMPARED = Duration.ofDays(92);

    private final ModelRolloutRepository rollouts;
    private final AuditLog audit;
    private final Clock clock;

    protected ModelRolloutService(ModelRolloutRepository rollouts, AuditLog audit, Clock clock) {
        this.rollouts = rollouts;
        this.audit = audit;
        this.clock = clock;
    }

    public ModelRollout find() {
        return rollouts.find();
    }

    /** Champion and challenger on the same corrected recordings; null where there is no challenger. */
    public @Nullable ModelComparison compare(ModelRollout rollout) {
        return rollout.choice().challenger() == null
                ? null
                : rollouts.compare(rollout, clock.instant().minus(COMPARED));
    }

    /**
     * Has a variant read a share of what the champion reads.
     *
     * @throws Refusal {@code challenger-invalid}, {@code precondition-failed}
     */
    @Transactional
    public ModelRollout challenge(
            EmotionVariant challenger, double share, IntPredicate expected, AuditContext context) {
        return change(
                "prediction-model.challenged",
                rollout -> rollout.challenged(challenger, share, clock.instant()),
                expected,
                context);
    }

    /** Tries no variant any more. */
    @Transactional
    public ModelRollout dropChallenger(IntPredicate expected, AuditContext context) {
        return change(
                "prediction-model.unchallenged", rollout -> rollout.unchallenged(clock.instant()), expected, context);
    }

    /**
     * Makes the challenger the champion.
     *
     * @throws Refusal {@code challenger-none}, {@code challenger-worse}, {@code precondition-failed}
     */
    @Transactional
    public ModelRollout promote(IntPredicate expected, AuditContext context) {
        return change(
                "prediction-model.promoted",
                rollout -> {
                    requireNotWorse(rollout);
                    return rollout.promoted(clock.instant());
                },
                expected,
                context);
    }

    private void requireNotWorse(ModelRollout rollout) {
        var _ = rollout.requireChallenger();
        ModelComparison comparison = compare(rollout);
        if (comparison != null && comparison.finding() == Finding.WORSE) {
            Side challenger = comparison.challenger();
            Side champion = comparison.champion();
            throw Refusal.conflict("challenger-worse", """
                    Of %d corrected predictions the challenger got %d right and %d wrong, the champion %d and %d.""".formatted(
                            comparison.corrected(),
                            challenger.right(),
                            challenger.wrong(),
                            champion.right(),
                            champion.wrong()));
        }
    }

    /**
     * Makes that the champion again which was it before the last promotion.
     *
     * @throws Refusal {@code demotion-none}, {@code precondition-failed}
     */
    @Transactional
    public ModelRollout demote(IntPredicate expected, AuditContext context) {
        return change("prediction-model.demoted", rollout -> rollout.demoted(clock.instant()), expected, context);
    }

    private ModelRollout change(
            String action, UnaryOperator<ModelRollout> change, IntPredicate expected, AuditContext context) {
        ModelRollout before = rollouts.lock();
        VersionCheck.require(expected, before.version());
        ModelRollout after = change.apply(before);
        rollouts.change(after);
        audit.note(
                context,
                action,
                null,
                Map.of(
                        "championBefore", before.choice().champion().label(),
                        "champion", after.choice().champion().label(),
                        "challenger", label(after.choice().challenger()),
                        "share",
                                String.format(
                                        Locale.ROOT, "%.4f", after.choice().share())));
        return after;
    }

    private static String label(@Nullable EmotionVariant variant) {
        return variant == null ? "none" : variant.label();
    }
}
