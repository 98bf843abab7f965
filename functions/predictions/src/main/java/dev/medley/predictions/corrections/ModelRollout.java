package dev.medley.predictions.corrections;

import dev.medley.kernel.Refusal;
import dev.medley.models.EmotionVariant;
import dev.medley.predictions.ModelChoice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which variant of a model is the champion and which one the challenger.
 *
 * @param previous what was the champion before; null where nothing was, and after a demotion
 * @param version goes up with each change
 */
public record ModelRollout(ModelChoice choice, @Nullable EmotionVariant previous, int version, Instant changedAt) {

    /**
     * Tries a variant beside the champion.
     *
     * @throws Refusal {@code challenger-invalid}
     */
    ModelRollout challenged(EmotionVariant challenger, double share, Instant now) {
        if (challenger == choice.champion()) {
            throw Refusal.invalid("challenger-invalid", "/variant", "This variant is the champion.");
        }
        return changed(new ModelChoice(choice.champion(), challenger, share), previous, now);
    }

    /** Tries none any more. */
    ModelRollout unchallenged(Instant now) {
        return changed(new ModelChoice(choice.champion(), null, 0), previous, now);
    }

    ModelRollout promoted(Instant now) {
        return changed(new ModelChoice(requireChallenger(), null, 0), choice.champion(), now);
    }

    /**
     * Makes that the champion again which was it before.
     *
     * @throws Refusal {@code demotion-none}
     */
    ModelRollout demoted(Instant now) {
        if (previous == null) {
            throw Refusal.conflict("demotion-none", "No variant was promoted to what answers now.");
        }
        return changed(new ModelChoice(previous, null, 0), null, now);
    }

    /**
     * The challenger.
     *
     * @throws Refusal {@code challenger-none}
     */
    EmotionVariant requireChallenger() {
        if (choice.challenger() == null) {
            throw Refusal.conflict("challenger-none", "No variant is tried beside the champion.");
        }
        return choice.challenger();
    }

    private ModelRollout changed(ModelChoice changed, @Nullable EmotionVariant before, Instant now) {
        return new ModelRollout(changed, before, version + 1, now);
    }
}
