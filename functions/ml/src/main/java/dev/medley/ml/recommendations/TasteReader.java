package dev.medley.ml.recommendations;

import dev.medley.ml.MlSettings;
import dev.medley.ml.privacy.LearningChoices;
import dev.medley.recommending.Taste;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Reads what an account likes, as of now: what it bought or said a moment ago counts. */
@Singleton
class TasteReader {

    private static final int REMEMBERED = 200;

    private final ShelfRepository products;
    private final FeedbackRepository feedback;
    private final LearningChoices choices;
    private final MlSettings settings;
    private final Clock clock;

    TasteReader(
            ShelfRepository products,
            FeedbackRepository feedback,
            LearningChoices choices,
            MlSettings settings,
            Clock clock) {
        this.products = products;
        this.feedback = feedback;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is known of an account. What it wants less of always counts: it said so itself. */
    Taste read(UUID accountId, boolean tracked) {
        FeedbackRepository.Less less = feedback.find(accountId);
        Taste taste = tracked && choices.mayLearn(accountId)
                ? Taste.of(products.history(accountId, clock.instant().minus(settings.window()), REMEMBERED))
                : Taste.UNKNOWN;
        return taste.withLess(less.items(), less.terms());
    }
}
